package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradingActivity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Every round trip of a run. */
final class TradeTable {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long MINUTE_MILLIS = 60_000;

  private static final List<Table.Column> COLUMNS =
      List.of(
          Table.Column.time("Entry"),
          Table.Column.time("Exit"),
          Table.Column.text("Symbol"),
          Table.Column.text("Side"),
          Table.Column.number("Quantity"),
          Table.Column.number("Entry price"),
          Table.Column.number("Exit price"),
          Table.Column.number("Costs"),
          Table.Column.signed("Profit"),
          Table.Column.signed("Return"));

  private TradeTable() {}

  static Table of(TradingActivity activity, ZoneId zone) {
    List<List<String>> rows = activity.trades().stream().map(one -> row(one, zone)).toList();
    String open =
        activity.open().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT, " Still open at the end and not listed: %s.", activity.open().size());
    return Table.of("Trades", COLUMNS, rows)
        .noted(
            String.format(
                Locale.ROOT,
                "Times of %s. Prices are the market's; slippage and spread are part of the"
                    + " costs.%s",
                zone.getId(),
                open));
  }

  private static List<String> row(Trade trade, ZoneId zone) {
    double invested = trade.quantity().multiply(trade.entryPrice()).doubleValue();
    return List.of(
        time(trade.entryMillis(), zone),
        time(trade.exitMillis(), zone),
        trade.symbol().ticker(),
        trade.isLong() ? "long" : "short",
        plain(trade.quantity()),
        Unit.PRICE.format(trade.entryPrice().doubleValue()),
        Unit.PRICE.format(trade.exitPrice().doubleValue()),
        Unit.MONEY.format(trade.costs().doubleValue()),
        Unit.MONEY.format(trade.profit().doubleValue()),
        Unit.PERCENT.signed(trade.profit().doubleValue() / invested, 2));
  }

  private static String plain(BigDecimal quantity) {
    int places = Math.max(0, quantity.stripTrailingZeros().scale());
    return Unit.RATIO.format(quantity.doubleValue(), places);
  }

  private static String time(long millis, ZoneId zone) {
    DateTimeFormatter form = millis % MINUTE_MILLIS == 0 ? MINUTES : SECONDS;
    return form.format(Instant.ofEpochMilli(millis).atZone(zone));
  }
}
