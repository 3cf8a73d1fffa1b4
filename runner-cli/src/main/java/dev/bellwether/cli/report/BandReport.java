package dev.bellwether.cli.report;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import java.util.ArrayList;
import java.util.List;

/** The chart of one day's bands. */
public final class BandReport {
  private BandReport() {}

  public static Report of(ShownDay shown, Market market) {
    BtmDay day = shown.day();
    List<Section> sections = new ArrayList<>();
    if (market.isSynthetic()) {
      sections.add(Settings.synthetic());
    }
    day.refusal().ifPresent(reason -> sections.add(Note.warning("Not traded: " + reason + ".")));
    sections.add(
        SessionChart.of(
                "Noise band",
                List.of(DayCurves.of(shown, List.of(), market.calendar().zone(), market.symbol())))
            .noted("New York time."));
    return new Report(
        market.symbol() + " on " + day.session().date(),
        "Noise band, price and VWAP by the minute",
        "Inside the band a move means nothing; beyond it, and beyond the VWAP, it is followed.",
        sections);
  }
}
