package dev.bellwether.cli.wiring;

import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.option.BarOptions;
import dev.bellwether.cli.option.ExchangeOptions;
import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Market;
import dev.bellwether.sandbox.market.Split;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
      ExchangeOptions behaviour,
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
    Sandbox sandbox = new Sandbox(behaviour.rules(), calendar, start);
    act(sandbox, surroundings, behaviour);
    options.accounts().forEach(sandbox::open);
    for (Bars each : kept.bars().values()) {
      sandbox.load(each);
    }
    sandbox.speed(options.speed());
    return new LocalExchange(sandbox, kept);
  }

  private static void act(Sandbox sandbox, Surroundings surroundings, ExchangeOptions behaviour) {
    for (Map.Entry<String, Path> file : behaviour.splits()) {
      List<Split> splits = SplitFile.read(file.getKey(), surroundings.resolve(file.getValue()));
      sandbox.alone(e -> splits.forEach(e.market().actions()::add));
    }
    for (Map.Entry<String, Path> file : behaviour.dividends()) {
      Dividends paid = DividendFile.read(surroundings.resolve(file.getValue()));
      sandbox.alone(
          e ->
              paid.byExDate()
                  .forEach((day, amount) -> add(e.market(), file.getKey(), day, amount)));
    }
  }

  /** The file does not say when it is paid; about a month later is usual. */
  private static void add(Market market, String ticker, LocalDate exDate, double amount) {
    if (amount > 0) {
      market.actions().add(new Dividend(ticker, exDate, exDate.plusMonths(1), amount));
    }
  }
}
