package dev.bellwether.cli.report;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.NoiseBand;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days of a journal with the bars beside it, minute by minute. The band between the marks is worked
 * out anew, and drawn only if it is the one that the journal saw at the marks.
 */
public final class JournalDays {
  /** How far two bands may differ that are the same, as a fraction of the price. */
  private static final double SAME = 1e-7;

  private final JournalStory story;
  private final Market market;
  private final List<Trade> trades;

  public JournalDays(JournalStory story, Market market, List<Trade> trades) {
    this.story = story;
    this.market = market;
    this.trades = List.copyOf(trades);
  }

  /**
   * One day.
   *
   * @param curves price, VWAP and band
   * @param preset whose band is drawn; absent if none is the journal's, and no band is drawn
   */
  public record Day(SessionDay curves, Optional<String> preset) {}

  /** The day of a session; absent if there are no bars of it. */
  public Optional<Day> day(LocalDate date) {
    Session session = market.calendar().session(date).orElseThrow();
    boolean hasBars = market.sessions().stream().anyMatch(one -> one.date().equals(session.date()));
    return hasBars ? Optional.of(drawn(session)) : Optional.empty();
  }

  private Day drawn(Session session) {
    List<Trade> own =
        trades.stream().filter(trade -> within(session, trade.entryMillis())).toList();
    String label = own.isEmpty() ? "no trade" : Figures.things(own.size(), "trade");
    for (var preset : BtmPresets.byName().entrySet()) {
      ShownDay shown = shown(session, preset.getValue());
      if (isTheJournals(shown, session)) {
        return new Day(curves(shown, own).labelled(label), Optional.of(preset.getKey()));
      }
    }
    return new Day(
        withoutBand(curves(shown(session, BtmPresets.PAPER), own)).labelled(label),
        Optional.empty());
  }

  private ShownDay shown(Session session, BtmParameters parameters) {
    return ShownDay.of(market, parameters.withSymbol(market.symbol()), session.date());
  }

  private SessionDay curves(ShownDay shown, List<Trade> own) {
    return DayCurves.of(shown, own, market.calendar().zone(), market.symbol());
  }

  private static SessionDay withoutBand(SessionDay day) {
    List<SessionDay.Curve> kept =
        day.curves().stream()
            .filter(
                curve ->
                    curve.role() == SessionDay.Role.PRICE
                        || curve.role() == SessionDay.Role.AVERAGE)
            .toList();
    return new SessionDay(
        day.date(), day.label(), day.seconds(), kept, day.candles(), day.markers());
  }

  /** Whether the band is the one of the journal at every mark of which it has one. */
  private boolean isTheJournals(ShownDay shown, Session session) {
    List<Asking> marks = new ArrayList<>();
    for (Asking asking : story.askings()) {
      if (within(session, asking.epochMillis()) && Double.isFinite(asking.seen("upper"))) {
        marks.add(asking);
      }
    }
    List<BtmDay.Mark> minutes = shown.day().minutes();
    return !marks.isEmpty()
        && marks.stream()
            .allMatch(asking -> isSame(minutes.get((int) asking.seen("minute")).band(), asking));
  }

  private static boolean isSame(NoiseBand band, Asking asking) {
    return Math.abs(band.upper() - asking.seen("upper")) <= SAME * band.upper()
        && Math.abs(band.lower() - asking.seen("lower")) <= SAME * band.lower();
  }

  private static boolean within(Session session, long epochMillis) {
    return epochMillis >= session.openMillis() && epochMillis <= session.closeMillis();
  }
}
