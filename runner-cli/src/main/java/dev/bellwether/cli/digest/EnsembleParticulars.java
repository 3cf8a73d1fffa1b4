package dev.bellwether.cli.digest;

import dev.bellwether.cli.report.DayCurves;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.SpreadText;
import dev.bellwether.cli.tradelog.Prediction;
import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Table.Column;
import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.Motive;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.ensemble.position.Role;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a day of the ensemble was: its result beside the base's own day and before costs, its
 * signals, and the time in each state.
 *
 * @param base bars of the base, those of the session before included; empty if there are none
 * @param spread what a side of a trade is taken to cost, since a broker does not say
 */
public record EnsembleParticulars(FundSet funds, Bars base, HalfSpread spread)
    implements Particulars {
  private static final long MINUTE = 60_000;

  @Override
  public String title() {
    return "Online ensemble";
  }

  @Override
  public Map<String, String> facts(Evening evening) {
    Map<String, String> facts = new LinkedHashMap<>();
    double costs = evening.fills().stream().mapToDouble(this::cost).sum();
    OptionalDouble gross = plus(evening.gain(), costs);
    OptionalDouble part = gross.isPresent() ? evening.ofOpening(gross.getAsDouble()) : gross;
    facts.put("Before costs", Amounts.gain(gross, part) + (gross.isPresent() ? ", estimated" : ""));
    facts.put(
        "Costs",
        "about "
            + Figures.money(costs)
            + " dollars: fees that the broker named, and half a spread of "
            + SpreadText.of(spread, funds.symbols()));
    facts.put(funds.base() + "'s own day", own(evening.session()));
    facts.put("Signals", signals(evening.story().askings()));
    facts.put("Traded", traded(evening));
    return facts;
  }

  private static OptionalDouble plus(OptionalDouble amount, double more) {
    return amount.isPresent() ? OptionalDouble.of(amount.getAsDouble() + more) : amount;
  }

  /** Dollars. */
  private double cost(Fill fill) {
    return fill.notional().doubleValue() * spread.of(fill.symbol()) / 1e4
        + fill.fees().doubleValue()
        + fill.slippage().doubleValue();
  }

  private String own(Session session) {
    Bars day = day(session);
    if (day.isEmpty()) {
      return Amounts.UNKNOWN;
    }
    double close = day.close(day.size() - 1);
    int first = base.firstAtOrAfter(session.openMillis());
    return Figures.change(close / day.open(0) - 1)
        + " from open to close"
        + (first == 0
            ? ""
            : ", " + Figures.change(close / base.close(first - 1) - 1) + " since the close before");
  }

  private Bars day(Session session) {
    return base.between(session.openMillis(), session.closeMillis());
  }

  /** One for each minute: bars of other funds that come later are no new signal. */
  private static String signals(List<Asking> askings) {
    Map<Long, Prediction> byMinute = new TreeMap<>();
    for (Asking asking : askings) {
      double probability = asking.seen("probability");
      if (!Double.isNaN(probability)) {
        byMinute.put(asking.epochMillis() / MINUTE, Prediction.of(probability));
      }
    }
    Map<Prediction, Integer> counts = new EnumMap<>(Prediction.class);
    byMinute.values().forEach(side -> counts.merge(side, 1, Integer::sum));
    return List.of(Prediction.values()).stream()
        .map(
            side ->
                Figures.count(counts.getOrDefault(side, 0))
                    + " "
                    + side.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String traded(Evening evening) {
    double sum = evening.fills().stream().mapToDouble(fill -> fill.notional().doubleValue()).sum();
    OptionalDouble times = evening.ofOpening(sum);
    return Amounts.dollars(sum)
        + (times.isPresent()
            ? ", " + Figures.ratio(times.getAsDouble()) + " times the equity"
            : "");
  }

  /** Its own reasons to wait are every minute's; the engine's are not. */
  @Override
  public boolean isNotable(Asking hold) {
    return List.of(Motive.values()).stream()
        .noneMatch(motive -> motive.reason().equals(hold.reason()));
  }

  @Override
  public List<Section> sections(Evening evening) {
    return List.of(states(evening), chart(evening));
  }

  private Table states(Evening evening) {
    Session session = evening.session();
    double whole = session.closeMillis() - session.openMillis();
    List<List<String>> rows = new ArrayList<>();
    StateTimes.of(evening.fills(), session, funds)
        .millis()
        .forEach(
            (state, millis) ->
                rows.add(
                    List.of(
                        state.name(),
                        held(state),
                        String.format(Locale.ROOT, "%.1f", (double) millis / MINUTE),
                        String.format(Locale.ROOT, "%.1f %%", millis / whole * 100))));
    return Table.of(
            "Time in each state",
            List.of(
                Column.text("State"),
                Column.text("Held"),
                Column.number("Minutes"),
                Column.number("Share")),
            rows)
        .fixed()
        .noted("By the fills: between the sale and the purchase of one change all is cash.");
  }

  private String held(PositionState state) {
    String held =
        List.of(Role.values()).stream()
            .filter(role -> state.weight(role) > 0)
            .map(funds::symbol)
            .map(Symbol::ticker)
            .collect(Collectors.joining(", "));
    return held.isEmpty() ? "nothing" : held;
  }

  private Section chart(Evening evening) {
    Bars day = day(evening.session());
    if (day.isEmpty()) {
      return Note.of("There are no bars of the day at hand, and so no chart.");
    }
    return SessionChart.of(
            "Chart of the day",
            List.of(DayCurves.of(evening.date(), day, evening.activity().trades(), evening.zone())))
        .noted(
            "The price of "
                + funds.base()
                + "; trades of the other funds are marked where it stood.");
  }
}
