package dev.bellwether.engine.journal;

import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.risk.Verdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a run as columns. Row {@code i} stands for {@code count(i)} turns in a row that were
 * all alike.
 */
public final class Turns {
  private long[] first = new long[256];
  private long[] last = new long[256];
  private int[] count = new int[256];
  private Decision[] decisions = new Decision[256];
  private Verdict[] verdicts = new Verdict[256];
  private double[] evidence = {};
  private List<String> names = List.of();
  private int size;

  // The newest row's last and count, which grow with every quiet turn, are kept out of the columns
  // until the next row begins.
  private @Nullable Decision newest;
  private long newestLast;
  private int newestCount;

  Turns() {}

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** How often the strategy was asked in all. */
  public long asked() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += count(i);
    }
    return sum;
  }

  /** When the first turn of the row was, epoch milliseconds. */
  public long firstMillis(int row) {
    return first[row];
  }

  /** When the last turn of the row was, epoch milliseconds. */
  public long lastMillis(int row) {
    return row == size - 1 ? newestLast : last[row];
  }

  public int count(int row) {
    return row == size - 1 ? newestCount : count[row];
  }

  public Decision decision(int row) {
    return decisions[row];
  }

  public Verdict verdict(int row) {
    return verdicts[row];
  }

  /** The names of the evidence, in the order of its values; empty if the strategy gives none. */
  public List<String> evidenceNames() {
    return names;
  }

  /** One value of evidence; NaN where there was none. */
  public double evidence(int row, int place) {
    if (row < 0 || row >= size || place < 0 || place >= names.size()) {
      throw new IndexOutOfBoundsException("evidence " + place + " of row " + row);
    }
    return evidence[row * names.size() + place];
  }

  @SuppressWarnings("ReferenceEquality") // most turns have this very verdict
  void add(long now, Decision decision, Evidence seen, Verdict verdict) {
    if (verdict == Verdict.NOTHING && isLikeNewest(decision, seen)) {
      countAgain(now);
    } else {
      addRow(now, decision, seen, verdict);
    }
  }

  // A path of its own, that no other turn takes: it is that of every quiet bar, and the compiler
  // leaves out of it what never happens there.
  void again(long now, Decision decision, Evidence seen) {
    if (isLikeNewest(decision, seen)) {
      countAgain(now);
    } else {
      addRow(now, decision, seen, Verdict.NOTHING);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same object means: nothing changed
  private boolean isLikeNewest(Decision decision, Evidence seen) {
    return decision == newest && seen == Evidence.NONE;
  }

  private void countAgain(long now) {
    newestLast = now;
    newestCount++;
  }

  private void addRow(long now, Decision decision, Evidence seen, Verdict verdict) {
    keepNewest();
    grow(seen);
    newest = decision;
    newestLast = now;
    newestCount = 1;
    first[size] = now;
    decisions[size] = decision;
    verdicts[size] = verdict;
    // An answer that is not the strategy's own, such as a check at the close, rests on none.
    boolean given = seen.names().size() == names.size();
    for (int i = 0; i < names.size(); i++) {
      evidence[size * names.size() + i] = given ? seen.value(i) : Double.NaN;
    }
    size++;
  }

  private void keepNewest() {
    if (size > 0) {
      last[size - 1] = newestLast;
      count[size - 1] = newestCount;
    }
  }

  private void grow(Evidence seen) {
    if (size == 0) {
      names = List.copyOf(seen.names());
      evidence = new double[first.length * names.size()];
    }
    if (size == first.length) {
      int larger = size * 2;
      first = Arrays.copyOf(first, larger);
      last = Arrays.copyOf(last, larger);
      count = Arrays.copyOf(count, larger);
      decisions = Arrays.copyOf(decisions, larger);
      verdicts = Arrays.copyOf(verdicts, larger);
      evidence = Arrays.copyOf(evidence, larger * names.size());
    }
  }
}
