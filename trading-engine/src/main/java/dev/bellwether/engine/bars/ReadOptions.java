package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.text.TextOptions;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How files of bars are to be read. Start from {@link #DEFAULTS} and change what differs.
 *
 * @param stamp which end of a bar its timestamp names; START unless said otherwise
 * @param timeFormat the format of the timestamps; detected if absent
 * @param zone where clocks of timestamps without offset stand; such files are refused if absent
 * @param granularity the length of a bar; if absent, the most common spacing of the rows
 * @param regularSessionOnly whether bars outside the calendar's sessions are cut; false for markets
 *     that never close
 * @param clipAtBell whether a bar across the opening or closing bell is kept for the part inside
 *     the session (its prices are not changed) instead of cut
 * @param lenient whether rows that break a rule are counted and left out instead of refused
 * @param only the symbols to keep; empty for all
 * @param cache where the binary copy of a large text file is kept
 */
public record ReadOptions(
    Stamp stamp,
    Optional<TimeFormat> timeFormat,
    Optional<ZoneId> zone,
    Optional<Granularity> granularity,
    boolean regularSessionOnly,
    boolean clipAtBell,
    boolean lenient,
    Set<Symbol> only,
    CachePlace cache) {

  /**
   * Start-stamped, formats and granularity detected, regular sessions only, strict, all symbols,
   * cache beside the file.
   */
  public static final ReadOptions DEFAULTS =
      new ReadOptions(
          Stamp.START,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          true,
          false,
          false,
          Set.of(),
          CachePlace.BESIDE);

  public ReadOptions {
    only = Collections.unmodifiableSet(new TreeSet<>(only));
  }

  public ReadOptions stamped(Stamp end) {
    return new ReadOptions(
        end, timeFormat, zone, granularity, regularSessionOnly, clipAtBell, lenient, only, cache);
  }

  public ReadOptions timeFormat(TimeFormat format) {
    return new ReadOptions(
        stamp,
        Optional.of(format),
        zone,
        granularity,
        regularSessionOnly,
        clipAtBell,
        lenient,
        only,
        cache);
  }

  public ReadOptions zone(ZoneId clock) {
    return new ReadOptions(
        stamp,
        timeFormat,
        Optional.of(clock),
        granularity,
        regularSessionOnly,
        clipAtBell,
        lenient,
        only,
        cache);
  }

  public ReadOptions granularity(Granularity length) {
    return new ReadOptions(
        stamp,
        timeFormat,
        zone,
        Optional.of(length),
        regularSessionOnly,
        clipAtBell,
        lenient,
        only,
        cache);
  }

  public ReadOptions regularSessionOnly(boolean cut) {
    return new ReadOptions(
        stamp, timeFormat, zone, granularity, cut, clipAtBell, lenient, only, cache);
  }

  public ReadOptions clipAtBell(boolean clip) {
    return new ReadOptions(
        stamp, timeFormat, zone, granularity, regularSessionOnly, clip, lenient, only, cache);
  }

  public ReadOptions lenient(boolean skip) {
    return new ReadOptions(
        stamp, timeFormat, zone, granularity, regularSessionOnly, clipAtBell, skip, only, cache);
  }

  public ReadOptions only(Collection<Symbol> symbols) {
    return new ReadOptions(
        stamp,
        timeFormat,
        zone,
        granularity,
        regularSessionOnly,
        clipAtBell,
        lenient,
        Set.copyOf(symbols),
        cache);
  }

  public ReadOptions only(Symbol symbol) {
    return only(List.of(symbol));
  }

  public ReadOptions cacheIn(Path directory) {
    return cache(new CachePlace.In(directory));
  }

  public ReadOptions withoutCache() {
    return cache(CachePlace.NOWHERE);
  }

  private ReadOptions cache(CachePlace place) {
    return new ReadOptions(
        stamp, timeFormat, zone, granularity, regularSessionOnly, clipAtBell, lenient, only, place);
  }

  TextOptions text() {
    return new TextOptions(timeFormat, zone, lenient, only);
  }

  /** Everything that changes what is read, as one line: equal lines, equal results. */
  String key() {
    return String.join(
        "|",
        stamp.name(),
        timeFormat.map(Enum::name).orElse("detect"),
        zone.map(ZoneId::getId).orElse("none"),
        granularity.map(Granularity::toString).orElse("detect"),
        "regular=" + regularSessionOnly,
        "clip=" + clipAtBell,
        "lenient=" + lenient,
        "only=" + only);
  }
}
