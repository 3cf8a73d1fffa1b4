package dev.bellwether.cli.text;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.Sizing;
import dev.bellwether.cli.option.BtmChoices;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.ShownDay;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One day's bands for a person at a terminal: the day's plan, the marks, a sketch. */
public final class BandText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final PrintWriter out;

  public BandText(PrintWriter out) {
    this.out = out;
  }

  /** Everything that is known of the day. */
  public void print(ShownDay shown, BtmParameters parameters, Market market) {
    BtmDay day = shown.day();
    ZoneId zone = market.calendar().zone();
    head(day, parameters, market);
    day.refusal().ifPresent(reason -> out.println("Not traded: " + reason + "."));
    out.println();
    TextTable table = new TextTable("lrrrrrl");
    table.header("mark", "lower", "price", "upper", "VWAP", "sigma", "position");
    for (BtmDay.Mark mark : shown.marks()) {
      table.row(
          time(day, mark, zone),
          price(mark.band().lower()),
          price(mark.price()),
          price(mark.band().upper()),
          price(mark.vwap()),
          mark.sigma() >= 0 ? sigma(mark.sigma()) : "-",
          position(day, mark));
    }
    table.lines().forEach(out::println);
    List<String> sketch = BandSketch.lines(shown.marks(), mark -> time(day, mark, zone));
    if (!sketch.isEmpty()) {
      out.println();
      sketch.forEach(out::println);
    }
  }

  private void head(BtmDay day, BtmParameters parameters, Market market) {
    String label = market.isSynthetic() ? " (SYNTHETIC, not market data)" : "";
    out.println(
        market.symbol()
            + " on "
            + day.session().date()
            + label
            + ", open "
            + price(day.open())
            + ", close before "
            + price(day.previousClose())
            + dividend(day, market));
    String leverage =
        parameters.sizing() == Sizing.FIXED ? "" : ", leverage " + ratio(day.leverage());
    out.println("volatility " + sigma(day.volatility()) + " a day" + leverage);
    out.println(
        String.format(
            Locale.ROOT,
            "%s, lookback %d, band multiplier %s",
            BtmChoices.name(parameters.variant()),
            parameters.lookback(),
            parameters.bandMultiplier()));
  }

  private static String dividend(BtmDay day, Market market) {
    double dividend = market.dividends().on(day.session().date());
    return dividend == 0 ? "" : " after a dividend of " + price(dividend);
  }

  private static String time(BtmDay day, BtmDay.Mark mark, ZoneId zone) {
    long millis = day.session().openMillis() + mark.minute() * 60_000L;
    return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /** Where the price is not known yet there is no position to speak of. */
  private static String position(BtmDay day, BtmDay.Mark mark) {
    if (Double.isNaN(mark.price()) || day.refusal().isPresent()) {
      return "-";
    }
    return mark.position() > 0 ? "long" : mark.position() < 0 ? "short" : "flat";
  }

  private static String price(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "-";
  }

  private static String ratio(double value) {
    return Double.isFinite(value) ? Figures.ratio(value) : "not known";
  }

  private static String sigma(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.4f %%", value * 100)
        : "not known";
  }
}
