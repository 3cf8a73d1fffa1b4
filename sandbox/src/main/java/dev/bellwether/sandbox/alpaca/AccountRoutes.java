package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.AccountSettings;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Valuation;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Times;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/account} and what is below it, history apart. */
final class AccountRoutes implements Routes {
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal LEAST_FOR_SHORT = new BigDecimal(2000);

  private final Exchange exchange;

  AccountRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /v2/account" -> Optional.of(Reply.json(200, json(account)));
      case "GET /v2/account/configurations" ->
          Optional.of(Reply.json(200, settings(account.settings())));
      case "PATCH /v2/account/configurations" -> Optional.of(configure(account, request));
      default -> Optional.empty();
    };
  }

  private ObjectNode json(TradingAccount account) {
    Valuation value = exchange.valuation(account);
    ObjectNode json = Json.object();
    json.put("id", account.id().toString());
    json.put(
        "account_number",
        "PA" + account.id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
    json.put("status", "ACTIVE");
    json.put("crypto_status", "INACTIVE");
    json.put("currency", "USD");
    put(json, "cash", value.cash());
    put(json, "equity", value.equity());
    put(json, "last_equity", account.lastEquity());
    put(json, "portfolio_value", value.equity());
    put(json, "long_market_value", value.longValue());
    put(json, "short_market_value", value.shortValue());
    put(json, "position_market_value", value.gross());
    put(json, "initial_margin", value.initialMargin());
    put(json, "maintenance_margin", value.maintenanceMargin());
    put(json, "last_maintenance_margin", account.lastMaintenance());
    json.put("multiplier", Integer.toString(value.multiplier()));
    power(json, value);
    for (String none :
        new String[] {
          "sma",
          "accrued_fees",
          "pending_transfer_in",
          "pending_transfer_out",
          "pending_reg_taf_fees",
          "intraday_adjustments"
        }) {
      json.put(none, "0");
    }
    json.put("balance_asof", previousSession());
    json.put("created_at", Times.ofNanos(account.openedStamp()));
    json.put("options_approved_level", 0);
    json.put("options_trading_level", 0);
    flags(json, account, value);
    return json;
  }

  private static void power(ObjectNode json, Valuation value) {
    BigDecimal regT =
        value.equity().subtract(value.initialMargin()).max(BigDecimal.ZERO).multiply(TWO);
    put(json, "buying_power", value.buyingPower());
    put(json, "effective_buying_power", value.buyingPower());
    put(json, "regt_buying_power", regT);
    put(json, "non_marginable_buying_power", value.cashPower());
    put(json, "options_buying_power", value.cashPower());
  }

  private static void flags(ObjectNode json, TradingAccount account, Valuation value) {
    AccountSettings settings = account.settings();
    boolean mayShort = !settings.noShorting() && value.equity().compareTo(LEAST_FOR_SHORT) >= 0;
    json.put("shorting_enabled", mayShort);
    json.put("trading_blocked", account.isBlocked());
    json.put("transfers_blocked", false);
    json.put("account_blocked", false);
    json.put("trade_suspended_by_user", settings.suspendTrade());
  }

  private String previousSession() {
    return exchange.market().hours().calendar().before(exchange.nowMillis()).date().toString();
  }

  private Reply configure(TradingAccount account, ApiRequest request) {
    return OrderRoutes.withBody(
        request,
        body -> {
          AccountSettings now = account.settings();
          String multiplier =
              body.path("max_margin_multiplier").asString(now.maxMarginMultiplier());
          if (!multiplier.matches("[124]")) {
            return Errors.field("max_margin_multiplier must be 1, 2 or 4");
          }
          exchange.configure(account, changed(now, body, multiplier));
          return Reply.json(200, settings(account.settings()));
        });
  }

  private static AccountSettings changed(AccountSettings now, JsonNode body, String multiplier) {
    return new AccountSettings(
        body.path("disable_overnight_trading").asBoolean(now.disableOvernightTrading()),
        body.path("fractional_trading").asBoolean(now.fractionalTrading()),
        multiplier,
        body.path("max_options_trading_level").asInt(now.maxOptionsTradingLevel()),
        body.path("no_shorting").asBoolean(now.noShorting()),
        body.path("ptp_no_exception_entry").asBoolean(now.ptpNoExceptionEntry()),
        body.path("suspend_trade").asBoolean(now.suspendTrade()),
        body.path("trade_confirm_email").asString(now.tradeConfirmEmail()));
  }

  private static ObjectNode settings(AccountSettings settings) {
    ObjectNode json = Json.object();
    json.put("disable_overnight_trading", settings.disableOvernightTrading());
    json.put("fractional_trading", settings.fractionalTrading());
    json.put("max_margin_multiplier", settings.maxMarginMultiplier());
    json.put("max_options_trading_level", settings.maxOptionsTradingLevel());
    json.put("no_shorting", settings.noShorting());
    json.put("ptp_no_exception_entry", settings.ptpNoExceptionEntry());
    json.put("suspend_trade", settings.suspendTrade());
    json.put("trade_confirm_email", settings.tradeConfirmEmail());
    return json;
  }

  private static void put(ObjectNode json, String name, BigDecimal money) {
    json.put(name, Wire.text(money));
  }
}
