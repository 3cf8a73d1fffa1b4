package dev.bellwether.sandbox.exchange;

/** What the account's owner may set. */
public record AccountSettings(
    boolean disableOvernightTrading,
    boolean fractionalTrading,
    String maxMarginMultiplier,
    int maxOptionsTradingLevel,
    boolean noShorting,
    boolean ptpNoExceptionEntry,
    boolean suspendTrade,
    String tradeConfirmEmail) {

  static final AccountSettings DEFAULT =
      new AccountSettings(false, true, "4", 0, false, false, false, "all");
}
