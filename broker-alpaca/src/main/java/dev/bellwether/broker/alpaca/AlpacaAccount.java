package dev.bellwether.broker.alpaca;

import dev.bellwether.http.json.Fields;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The account beside its positions.
 *
 * @param number the vendor's account number; not a secret, and not for everybody
 * @param status ACTIVE, or why not
 * @param suspended whether its owner has stopped trading
 * @param equity account currency; 0 if it does not say
 * @param lastEquity at the close of the trading day before
 * @param multiplier how often the money may be used: 1, 2 or 4
 */
public record AlpacaAccount(
    String number,
    String status,
    boolean tradingBlocked,
    boolean accountBlocked,
    boolean suspended,
    boolean shortingEnabled,
    BigDecimal cash,
    BigDecimal equity,
    BigDecimal lastEquity,
    BigDecimal buyingPower,
    BigDecimal multiplier) {
  static AlpacaAccount of(JsonNode node) {
    Fields fields = Fields.of(node, "account");
    return new AlpacaAccount(
        fields.findText("account_number").orElse(""),
        fields.text("status").toUpperCase(Locale.ROOT),
        fields.findFlag("trading_blocked").orElse(false),
        fields.findFlag("account_blocked").orElse(false),
        fields.findFlag("trade_suspended_by_user").orElse(false),
        fields.findFlag("shorting_enabled").orElse(false),
        fields.number("cash"),
        fields.findNumber("equity").orElse(BigDecimal.ZERO),
        fields.findNumber("last_equity").orElse(BigDecimal.ZERO),
        fields.number("buying_power"),
        fields.findNumber("multiplier").orElse(BigDecimal.ONE));
  }

  /** Whether orders are taken at all. */
  public boolean mayTrade() {
    return status.equals("ACTIVE") && !tradingBlocked && !accountBlocked && !suspended;
  }
}
