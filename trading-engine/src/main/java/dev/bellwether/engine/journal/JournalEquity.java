package dev.bellwether.engine.journal;

import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The equity by session as a journal knows it.
 *
 * <p>A session begins with the equity that was written down for it, else with that of the close
 * before. The first one, where nothing was written down, begins with
 *
 * <pre>
 *   close - sum of the cash that its fills moved        where nothing is held at its close
 * </pre>
 *
 * and cannot be counted where something is held. Where a session does not begin with the close
 * before it (a deposit, or a rehearsal that begins each day anew), its own return counts and the
 * curve goes on from there: {@code equity_t = equity_(t-1) * close_t / opening_t}.
 *
 * @param equity of the sessions that count; none if there is nothing to measure
 * @param waited sessions at the beginning in which the strategy only waited: they are left out
 * @param isChained whether a session began with another equity than the one before it ended with
 * @param lacksStart whether the first session is left out because its beginning is not known
 */
public record JournalEquity(DailyEquity equity, int waited, boolean isChained, boolean lacksStart) {
  private static final double CENT = 0.005;

  /**
   * Measures a journal.
   *
   * @param openings equity at the beginning of sessions, as far as written down, by date
   * @throws IllegalArgumentException if it holds a session that is none of the calendar
   */
  public static JournalEquity of(
      JournalStory story, ExchangeCalendar calendar, Map<LocalDate, Double> openings) {
    List<Ending> endings = new ArrayList<>();
    story
        .closes()
        .forEach((date, close) -> endings.add(new Ending(session(date, calendar), close)));
    int waited = waited(story, endings);
    Chain chain = new Chain(waited == 0 ? Double.NaN : endings.get(waited - 1).equity());
    for (Ending ending : endings.subList(waited, endings.size())) {
      double opening = openings.getOrDefault(ending.session().date(), chain.close);
      chain.add(
          ending.session(),
          Double.isNaN(opening) ? derived(story, ending.session(), ending.equity()) : opening,
          ending.equity());
    }
    return chain.measured(waited, openings);
  }

  private record Ending(Session session, double equity) {}

  private static Session session(LocalDate date, ExchangeCalendar calendar) {
    return calendar
        .session(date)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the journal ends a session on " + date + ", when the exchange was closed"));
  }

  /** How many sessions passed before the strategy first said anything but "wait". */
  private static int waited(JournalStory story, List<Ending> endings) {
    long first =
        story.askings().stream()
            .filter(asking -> !asking.isHold())
            .mapToLong(Asking::epochMillis)
            .min()
            .orElse(Long.MIN_VALUE);
    int count = 0;
    while (count < endings.size() && endings.get(count).session().closeMillis() < first) {
      count++;
    }
    return count;
  }

  private static double derived(JournalStory story, Session session, double close) {
    if (!story.held(session.closeMillis()).isEmpty()) {
      return Double.NaN;
    }
    BigDecimal moved =
        story.fills().stream()
            .filter(fill -> fill.epochMillis() <= session.closeMillis())
            .map(Fill::cashFlow)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return BigDecimal.valueOf(close).subtract(moved).doubleValue();
  }

  /** The curve as it grows. */
  private static final class Chain {
    private final List<Session> counted = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private double start = Double.NaN;
    private double close;
    private double value = Double.NaN;
    private boolean chained;
    private boolean lacksStart;

    Chain(double close) {
      this.close = close;
    }

    void add(Session session, double opening, double closing) {
      double before = values.isEmpty() ? opening : close;
      close = closing;
      if (Double.isNaN(opening)) {
        lacksStart = true;
        return;
      }
      if (values.isEmpty()) {
        start = opening;
        value = opening;
      }
      chained |= Math.abs(opening - before) > CENT;
      value = chained ? value * closing / opening : closing;
      counted.add(session);
      values.add(value);
    }

    JournalEquity measured(int waited, Map<LocalDate, Double> openings) {
      double from =
          Double.isNaN(start)
              ? openings.values().stream().findFirst().orElse(Double.isNaN(close) ? 1 : close)
              : start;
      return new JournalEquity(
          DailyEquity.of(from, counted, values.stream().mapToDouble(Double::doubleValue).toArray()),
          waited,
          chained,
          lacksStart);
    }
  }
}
