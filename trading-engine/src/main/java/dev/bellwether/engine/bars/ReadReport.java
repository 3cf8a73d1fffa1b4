package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.time.SessionPart;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Granularity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happened when one file was read. Every row is in exactly one of {@code rowsKept}, {@code
 * otherSymbols}, {@code cut} and {@code skipped}.
 *
 * @param file as the caller named it
 * @param timeFormat of the timestamps
 * @param timeFormatDeclared whether that was declared, not detected
 * @param stamp which end of a bar a timestamp was taken to name, as declared
 * @param granularity length of a bar
 * @param granularityDeclared whether that was declared, not detected
 * @param newestFirst whether the file runs from new to old and was turned round
 * @param rowsRead rows after the header
 * @param rowsKept rows that became bars
 * @param otherSymbols rows of symbols that were not asked for
 * @param cut rows outside the regular session, by where they lay
 * @param skipped rows that a lenient reading left out, by the rule that they break
 * @param firstSkipped the first few of these in words
 * @param hints what looks odd
 * @param cache what became of the column cache
 */
public record ReadReport(
    String file,
    TimeFormat timeFormat,
    boolean timeFormatDeclared,
    Stamp stamp,
    Granularity granularity,
    boolean granularityDeclared,
    boolean newestFirst,
    long rowsRead,
    long rowsKept,
    long otherSymbols,
    Map<SessionPart, Long> cut,
    Map<BarFileRule, Long> skipped,
    List<String> firstSkipped,
    List<String> hints,
    CacheUse cache) {

  public ReadReport {
    cut = sorted(SessionPart.class, cut);
    skipped = sorted(BarFileRule.class, skipped);
    firstSkipped = List.copyOf(firstSkipped);
    hints = List.copyOf(hints);
  }

  /**
   * What became of the column cache of a file.
   *
   * @param outcome in one word
   * @param reason why it was not used or not written; empty otherwise
   */
  public record CacheUse(Outcome outcome, String reason) {
    static final CacheUse UNUSED = new CacheUse(Outcome.UNUSED, "");
    static final CacheUse READ = new CacheUse(Outcome.READ, "");
    static final CacheUse WRITTEN = new CacheUse(Outcome.WRITTEN, "");

    /** What became of it, in one word. */
    public enum Outcome {
      /** The bars come from the cache. */
      READ,
      /** The bars come from the text, and the cache was written. */
      WRITTEN,
      /** The bars come from the text, and no cache was wanted or worth it. */
      UNUSED,
      /** The bars come from the text, and the cache could not be written. */
      NOT_WRITTEN
    }
  }

  /** All rows outside the regular session. */
  public long rowsCut() {
    return sum(cut);
  }

  /** All rows that broke a rule and were left out. */
  public long rowsSkipped() {
    return sum(skipped);
  }

  ReadReport with(CacheUse use) {
    return copy(file, use);
  }

  ReadReport named(String name) {
    return copy(name, cache);
  }

  private ReadReport copy(String name, CacheUse use) {
    return new ReadReport(
        name,
        timeFormat,
        timeFormatDeclared,
        stamp,
        granularity,
        granularityDeclared,
        newestFirst,
        rowsRead,
        rowsKept,
        otherSymbols,
        cut,
        skipped,
        firstSkipped,
        hints,
        use);
  }

  /** The report for people, one fact a line. */
  public List<String> sentences() {
    List<String> lines = new ArrayList<>();
    lines.add(
        file
            + ": "
            + rowsKept
            + " of "
            + rowsRead
            + " rows kept, bars of "
            + granularity
            + declared(granularityDeclared));
    lines.add(
        "timestamps are "
            + timeFormat.words()
            + declared(timeFormatDeclared)
            + meaning()
            + (newestFirst ? "; the file runs from new to old and was turned round" : ""));
    if (otherSymbols > 0) {
      lines.add(otherSymbols + " rows of other symbols passed over");
    }
    cut.forEach((part, count) -> lines.add("cut: " + part.words(count)));
    skipped.forEach((rule, count) -> lines.add("left out: " + count + " that break " + rule));
    firstSkipped.forEach(words -> lines.add("  " + words));
    hints.forEach(hint -> lines.add("look: " + hint));
    if (cache.outcome() == CacheUse.Outcome.NOT_WRITTEN) {
      lines.add("the column cache was not written: " + cache.reason());
    }
    return lines;
  }

  private String meaning() {
    if (timeFormat == TimeFormat.ISO_DATE) {
      return ", each for a whole day";
    }
    return ", taken to name the " + (stamp == Stamp.START ? "start" : "end") + " of a bar";
  }

  private static String declared(boolean declared) {
    return declared ? " (declared)" : " (detected)";
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static <K extends Enum<K>> Map<K, Long> sorted(Class<K> keys, Map<K, Long> counts) {
    Map<K, Long> copy = new EnumMap<>(keys);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }
}
