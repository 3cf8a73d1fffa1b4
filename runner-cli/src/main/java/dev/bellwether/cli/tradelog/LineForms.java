package dev.bellwether.cli.tradelog;

import static dev.bellwether.cli.tradelog.TradingLogs.value;

import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.Motive;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.risk.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** What a line of each log holds. */
final class LineForms {
  private final FundSet funds;
  private final LongFunction<String> time;
  private long sequence;
  private double state = Double.NaN;
  private double target = Double.NaN;
  private long held;

  LineForms(FundSet funds, LongFunction<String> time) {
    this.funds = funds;
    this.time = time;
  }

  private LogLine begun(long epochMillis) {
    return new LogLine()
        .with("timestamp", time.apply(epochMillis))
        .with("timestamp_ms", epochMillis)
        .with("sequence", sequence++);
  }

  LogLine signal(Snapshot now, Evidence seen) {
    double probability = value(seen, "probability");
    LogLine line =
        begun(now.timeMillis())
            .with("bar_timestamp_ms", now.series(0).startMillis())
            .with("probability", probability)
            .with("confidence", 2 * Math.abs(probability - 0.5))
            .with("prediction", Prediction.of(probability).name());
    for (String name : seen.names()) {
      if (name.matches("probability[0-9]+")) {
        line.with("prob_" + name.substring("probability".length()) + "bar", value(seen, name));
      }
    }
    line.with("symbol", now.series(0).symbol().ticker())
        .with("close", value(seen, "price"))
        .with("base_probability", value(seen, "baseProbability"))
        .with("model_confidence", value(seen, "confidence"))
        .with("forecast", value(seen, "forecast"))
        .with("agreement", value(seen, "agreement"))
        .with("band_position", value(seen, "bandPosition"))
        .with("uncertainty_trace", value(seen, "trace"));
    for (String name : seen.names()) {
      if (name.matches("forecast[0-9]+")) {
        line.with("forecast_" + name.substring("forecast".length()) + "bar", value(seen, name));
      }
    }
    return line;
  }

  /**
   * A decision. The second part of one, and what the timer at the end of the day does, rest on no
   * evidence of their own: the state is then that of the line before.
   */
  LogLine decision(Snapshot now, Decision decision, Evidence seen, Verdict verdict) {
    boolean own = !seen.names().isEmpty();
    if (own) {
      state = value(seen, "state");
      target = value(seen, "target");
      held = (long) value(seen, "barsHeld");
    }
    return begun(now.timeMillis())
        .with("bar_timestamp_ms", now.series(0).isEmpty() ? 0 : now.series(0).startMillis())
        .with("should_trade", !verdict.approved().isEmpty())
        .with("current_state", name(state))
        .with("target_state", name(target))
        .with("reason", reason(decision, seen))
        .with("current_equity", now.holdings().equity())
        .with("position_pnl_pct", value(seen, "profit"))
        .with("bars_held", held)
        .with("probability", value(seen, "probability"))
        .with("current_exposure", exposure(state))
        .with("target_exposure", exposure(target))
        .with("orders", verdict.approved().size())
        .with("refused", verdict.refused().size())
        .with("asked", own);
  }

  private static String name(double code) {
    return Double.isNaN(code) ? "UNKNOWN" : PositionState.of((int) code).name();
  }

  private double exposure(double code) {
    return Double.isNaN(code) ? Double.NaN : funds.exposure(PositionState.of((int) code));
  }

  /** As the original has it, with its number: {@code STATE_TRANSITION (prob=0.5823)}. */
  private static String reason(Decision decision, Evidence seen) {
    double code = value(seen, "motive");
    if (Double.isNaN(code)) {
      return decision.reason();
    }
    Motive motive = Motive.of((int) code);
    return switch (motive) {
      case STATE_TRANSITION -> text(motive, "prob=%.4f", value(seen, "probability"));
      case MIN_HOLD_PERIOD -> text(motive, "held %.0f bars", value(seen, "barsHeld"));
      case PROFIT_TARGET, STOP_LOSS -> text(motive, "%.2f%%", value(seen, "profit") * 100);
      case EOD_CLOSE,
          INVALID_HOLDINGS,
          NO_CHANGE,
          ENTRIES_CLOSED,
          NO_PRICE,
          IN_TRANSIT,
          WARMING_UP ->
          motive.name();
    };
  }

  private static String text(Motive motive, String form, double number) {
    return motive.name() + " (" + String.format(Locale.ROOT, form, number) + ")";
  }

  /** Takes up from an asking in the journal of an earlier process. */
  void resume(JsonNode turn) {
    state = turn.path("state").doubleValue();
    target = turn.path("target").doubleValue();
    held = turn.path("barsHeld").longValue();
  }

  /** The first word of a reason. */
  static String code(String reason) {
    int end = reason.indexOf(':');
    return end < 0 ? reason : reason.substring(0, end);
  }

  LogLine trade(Ticket ticket, String status, long epochMillis, BigDecimal profit) {
    Order order = ticket.order;
    return begun(epochMillis)
        .with("order_id", order.id())
        .with("symbol", order.symbol().ticker())
        .with("side", order.side() == Side.BUY ? "buy" : "sell")
        .with("quantity", order.quantity())
        .with("type", "market")
        .with("time_in_force", order.request().timeInForce().name().toLowerCase(Locale.ROOT))
        .with("price", ticket.decisionPrice)
        .with("filled_qty", ticket.filled())
        .with("filled_avg_price", ticket.averagePrice())
        .with("status", status)
        .with("reason", ticket.reason)
        .with("trade_pnl", profit)
        .with("fees", ticket.fees())
        .with("slippage", ticket.slippage())
        .with("decided_ms", order.decidedMillis());
  }

  /** A fill of an order that an earlier process decided. */
  Ticket found(Fill fill) {
    OrderRequest request = OrderRequest.market(fill.symbol(), fill.side(), fill.quantity());
    return new Ticket(
        new Order(fill.orderId(), request, fill.epochMillis()), Double.NaN, "RECOVERED");
  }

  /** What is held; without margin what can be bought is the cash. */
  LogLine position(Snapshot now, double startEquity, Map<Symbol, Position> known) {
    double cash = now.holdings().cash();
    double equity = now.holdings().equity();
    return begun(now.timeMillis())
        .with("cash", cash)
        .with("buying_power", Math.max(0, cash))
        .with("portfolio_value", equity)
        .with("equity", equity)
        .with("total_return", equity - startEquity)
        .with("total_return_pct", equity / startEquity - 1)
        .with("positions", held(now, known));
  }

  private List<LogLine> held(Snapshot now, Map<Symbol, Position> known) {
    List<LogLine> lines = new ArrayList<>();
    for (Symbol symbol : funds.symbols()) {
      double shares = now.holdings().shares(symbol);
      if (shares != 0) {
        Position position = known.getOrDefault(symbol, Position.FLAT);
        boolean same = position.quantity().doubleValue() == shares;
        double entry = same ? position.averageCost().doubleValue() : Double.NaN;
        double price = now.series(symbol).isEmpty() ? Double.NaN : now.series(symbol).close();
        lines.add(
            new LogLine()
                .with("symbol", symbol.ticker())
                .with("quantity", shares)
                .with("avg_entry_price", entry)
                .with("current_price", price)
                .with("market_value", shares * price)
                .with("unrealized_pl", shares * (price - entry))
                .with("unrealized_pl_pct", price / entry - 1));
      }
    }
    return lines;
  }
}
