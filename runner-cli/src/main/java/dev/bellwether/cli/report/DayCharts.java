package dev.bellwether.cli.report;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.report.DayChoice;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The days worth looking at, minute by minute. */
final class DayCharts {
  private final BtmResult result;
  private final Map<LocalDate, List<Trade>> trades;

  DayCharts(BtmResult result) {
    this.result = result;
    ExchangeCalendar calendar = result.run().market().calendar();
    this.trades =
        result.trades().stream()
            .collect(Collectors.groupingBy(t -> calendar.atOrAfter(t.entryMillis()).date()));
  }

  List<SessionDay> days() {
    Set<LocalDate> chosen = DayChoice.of(result.equity());
    List<Session> sessions = result.run().sessions();
    double[] returns = result.equity().returns();
    List<SessionDay> days = new ArrayList<>();
    for (int i = 0; i < returns.length; i++) {
      if (chosen.contains(sessions.get(i).date())) {
        days.add(day(sessions.get(i), returns[i]));
      }
    }
    return days;
  }

  private SessionDay day(Session session, double change) {
    BtmRun run = result.run();
    List<Trade> traded = trades.getOrDefault(session.date(), List.of());
    String label =
        traded.isEmpty()
            ? "no trade"
            : Figures.things(traded.size(), "trade") + ", " + Figures.change(change);
    return DayCurves.of(
            ShownDay.of(run.market(), run.parameters(), session.date()),
            traded,
            run.market().calendar().zone(),
            run.market().symbol())
        .labelled(label);
  }
}
