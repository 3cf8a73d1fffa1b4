/**
 * The vocabulary of Bellwether: bars, calendar, orders, account, decisions, the risk gate and the
 * ports.
 */
module dev.bellwether.market {
  requires static org.jspecify;

  exports dev.bellwether.market.account;
  exports dev.bellwether.market.calendar;
  exports dev.bellwether.market.data;
  exports dev.bellwether.market.decision;
  exports dev.bellwether.market.port;
  exports dev.bellwether.market.risk;
}
