/** Ranking, rebalancing and profit taking. Pure. */
module dev.bellwether.portfolio {
  requires transitive dev.bellwether.market;
  requires static org.jspecify;

  exports dev.bellwether.portfolio.nav;
  exports dev.bellwether.portfolio.profit;
  exports dev.bellwether.portfolio.rebalance;
  exports dev.bellwether.portfolio.score;
}
