package dev.bellwether.cli.text;

import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.market.data.Symbol;
import java.util.Collection;
import java.util.stream.Collectors;

/** Half spreads for people. */
public final class SpreadText {
  private SpreadText() {}

  /** {@code 0.5 bp} where all have the same, else {@code SPY 0.07 bp, SH 1.4 bp}. */
  public static String of(HalfSpread spread, Collection<Symbol> symbols) {
    return symbols.stream().mapToDouble(spread::of).distinct().count() == 1
        ? basisPoints(spread.of(symbols.iterator().next()))
        : symbols.stream()
            .map(symbol -> symbol + " " + basisPoints(spread.of(symbol)))
            .collect(Collectors.joining(", "));
  }

  private static String basisPoints(double number) {
    return Figures.plain(number) + " bp";
  }
}
