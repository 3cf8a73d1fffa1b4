package dev.bellwether.engine.bars.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to rows that cannot be used: the first stops a strict reading, a lenient one counts.
 */
public final class SkipLog {
  /** How many lines are named in full. */
  static final int NAMED = 5;

  private final String file;
  private final boolean lenient;
  private final Map<BarFileRule, Long> counts = new EnumMap<>(BarFileRule.class);
  private final List<String> first = new ArrayList<>();

  public SkipLog(String file, boolean lenient) {
    this.file = file;
    this.lenient = lenient;
  }

  /**
   * Leaves out a row.
   *
   * @throws BarFileException if the reading is strict
   */
  public void skip(RowFault fault) {
    if (!lenient) {
      throw BarFileException.ofLine(file, fault);
    }
    counts.merge(fault.rule(), 1L, Long::sum);
    if (first.size() < NAMED) {
      first.add(fault.words());
    }
  }

  /** How many rows were left out, by the rule that they broke. */
  public Map<BarFileRule, Long> counts() {
    return counts;
  }

  /** The first few of them in words. */
  public List<String> first() {
    return first;
  }
}
