package dev.bellwether.cli.report;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The days worth looking at, minute by minute: of a short run all, of a long one a choice. */
final class DayCharts {
  private static final int ALL = 130;
  private static final int LATEST = 40;
  private static final int EXTREME = 10;

  private final BtmResult result;
  private final List<Session> sessions;
  private final Map<LocalDate, List<Trade>> trades;

  DayCharts(BtmResult result) {
    this.result = result;
    this.sessions = result.run().sessions();
    ExchangeCalendar calendar = result.run().market().calendar();
    this.trades =
        result.trades().stream()
            .collect(
                Collectors.groupingBy(t -> calendar.atOrAfter(t.entryMillis()).date()));
  }

  String note() {
    return sessions.size() <= ALL
        ? "New York time."
        : "New York time. The last "
            + LATEST
            + " sessions, and the "
            + EXTREME
            + " best and worst before them.";
  }

  List<SessionDay> days() {
    double[] returns = result.equity().returns();
    return chosen(returns).stream().map(i -> day(sessions.get(i), returns[i])).toList();
  }

  private List<Integer> chosen(double[] returns) {
    int n = sessions.size();
    if (n <= ALL) {
      return IntStream.range(0, n).boxed().toList();
    }
    List<Integer> before =
        IntStream.range(0, n - LATEST)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> returns[i]))
            .toList();
    List<Integer> days = new ArrayList<>(before.subList(0, EXTREME));
    days.addAll(before.subList(before.size() - EXTREME, before.size()));
    IntStream.range(n - LATEST, n).forEach(days::add);
    return days.stream().sorted().toList();
  }

  private SessionDay day(Session session, double change) {
    BtmRun run = result.run();
    BtmDay day = DayData.of(run, session);
    List<Trade> traded = trades.getOrDefault(session.date(), List.of());
    String label =
        traded.isEmpty()
            ? "no trade"
            : Figures.things(traded.size(), "trade") + ", " + Figures.change(change);
    return DayCurves.of(day, traded, run.market().calendar().zone(), run.market().symbol())
        .labelled(label);
  }
}
