package dev.bellwether.cli.digest;

import dev.bellwether.cli.report.DayCurves;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.market.data.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Volatility, leverage and the noise band of a day of BTM.
 *
 * @param shown the day's bars; absent if there are none
 * @param symbol that gives the signal
 */
public record BtmParticulars(Optional<ShownDay> shown, Symbol symbol) implements Particulars {
  @Override
  public String title() {
    return "BTM";
  }

  @Override
  public Map<String, String> facts(Evening evening) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Daily volatility", Amounts.fraction(volatility()));
    facts.put("Leverage", Amounts.times(leverage(evening)));
    return facts;
  }

  /** Daily, fraction; NaN if there are no bars. */
  private double volatility() {
    return shown.map(day -> day.day().volatility()).orElse(Double.NaN);
  }

  /** As the strategy saw it; NaN if it was not asked. */
  private static double leverage(Evening evening) {
    return evening.story().askings().stream()
        .filter(asking -> asking.evidence().containsKey("leverage"))
        .map(asking -> asking.seen("leverage"))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** It is asked twelve times a day, and each time says where to be unless something is amiss. */
  @Override
  public boolean isNotable(Asking hold) {
    return true;
  }

  @Override
  public List<Section> sections(Evening evening) {
    if (shown.isEmpty()) {
      return List.of(Note.of("There are no bars of the day at hand, and so no chart."));
    }
    return List.of(
        SessionChart.of(
            "Chart of the day",
            List.of(
                DayCurves.of(shown.get(), evening.activity().trades(), evening.zone(), symbol))));
  }
}
