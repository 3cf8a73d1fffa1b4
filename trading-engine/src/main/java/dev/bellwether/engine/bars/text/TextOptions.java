package dev.bellwether.engine.bars.text;

import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Symbol;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * How a text is to be read.
 *
 * @param timeFormat the format of the timestamps; detected if absent
 * @param zone where clocks of timestamps without offset stand; such texts are refused if absent
 * @param lenient whether rows that break a rule are counted and left out instead of refused
 * @param only the symbols to keep; empty for all
 */
public record TextOptions(
    Optional<TimeFormat> timeFormat, Optional<ZoneId> zone, boolean lenient, Set<Symbol> only) {
  static final TextOptions DEFAULTS =
      new TextOptions(Optional.empty(), Optional.empty(), false, Set.of());

  public TextOptions {
    only = Set.copyOf(only);
  }
}
