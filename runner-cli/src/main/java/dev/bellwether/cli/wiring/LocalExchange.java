package dev.bellwether.cli.wiring;

import dev.bellwether.cli.option.BarOptions;
import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import java.time.LocalDate;

/**
 * A sandbox with its bars and accounts, ready to be served.
 *
 * @param bars what it knows and will replay
 */
public record LocalExchange(Sandbox sandbox, ReplayedBars bars) {
  /**
   * Reads the bars and opens the accounts.
   *
   * @throws IllegalArgumentException if the exchange is closed on the first date, or there are no
   *     bars of it
   */
  public static LocalExchange of(
      Surroundings surroundings,
      BarOptions bars,
      SandboxOptions options,
      ExchangeCalendar calendar) {
    ReplayedBars all = ReplayedBars.read(surroundings, bars, calendar, options.extendedHours());
    LocalDate first = options.first().orElseGet(() -> all.first(calendar));
    if (options.first().isPresent() && calendar.session(first).isEmpty()) {
      throw new IllegalArgumentException("the exchange is closed on " + first);
    }
    ReplayedBars kept = options.date().map(only -> all.until(only, calendar)).orElse(all);
    if (first.isAfter(kept.last(calendar))) {
      kept.until(first, calendar); // says that there are none
    }
    long start = first.atTime(options.at()).atZone(calendar.zone()).toInstant().toEpochMilli();
    Sandbox sandbox = new Sandbox(SandboxRules.DEFAULT, calendar, start);
    options.accounts().forEach(sandbox::open);
    for (Bars each : kept.bars().values()) {
      sandbox.load(each);
    }
    sandbox.speed(options.speed());
    return new LocalExchange(sandbox, kept);
  }
}
