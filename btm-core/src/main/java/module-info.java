/** The intraday momentum strategy "Beat the Market": noise bands, VWAP, sizing. Pure. */
module dev.bellwether.btm {
  requires transitive dev.bellwether.market;
  requires static org.jspecify;

  exports dev.bellwether.btm;
}
