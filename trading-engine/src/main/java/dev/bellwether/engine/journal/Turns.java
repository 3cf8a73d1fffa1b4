package dev.bellwether.engine.journal;

import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.risk.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a run as columns. Row {@code i} stands for {@code count(i)} turns in a row that were
 * all alike.
 */
public final class Turns {
  private final List<Rows> blocks = new ArrayList<>();
  private @Nullable Rows newestBlock;
  private List<String> names = List.of();
  private int size;

  // The newest row's last and count, which grow with every quiet turn, are kept out of the columns
  // until the next row begins.
  private @Nullable Decision newest;
  private long newestLast;
  private int newestCount;

  Turns() {}

  /**
   * So many rows at a time: columns that were copied whenever they are full would be so large in
   * the end that a collector treats them apart.
   */
  private static final class Rows {
    static final int SHIFT = 10;
    static final int COUNT = 1 << SHIFT;
    final long[] first = new long[COUNT];
    final long[] last = new long[COUNT];
    final int[] count = new int[COUNT];
    final Decision[] decisions = new Decision[COUNT];
    final Verdict[] verdicts = new Verdict[COUNT];
    final double[] evidence;

    Rows(int names) {
      evidence = new double[COUNT * names];
    }

    static int place(int row) {
      return row & (COUNT - 1);
    }
  }

  private Rows rows(int row) {
    return blocks.get(row >> Rows.SHIFT);
  }

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
    return rows(row).first[Rows.place(row)];
  }

  /** When the last turn of the row was, epoch milliseconds. */
  public long lastMillis(int row) {
    return row == size - 1 ? newestLast : rows(row).last[Rows.place(row)];
  }

  public int count(int row) {
    return row == size - 1 ? newestCount : rows(row).count[Rows.place(row)];
  }

  public Decision decision(int row) {
    return rows(row).decisions[Rows.place(row)];
  }

  public Verdict verdict(int row) {
    return rows(row).verdicts[Rows.place(row)];
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
    return rows(row).evidence[Rows.place(row) * names.size() + place];
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
    int place = Rows.place(size);
    Rows block = newestBlock;
    if (block != null) {
      keepNewest(block, Rows.place(size - 1));
    }
    if (block == null || place == 0) {
      block = addBlock(seen);
    }
    newest = decision;
    newestLast = now;
    newestCount = 1;
    block.first[place] = now;
    block.decisions[place] = decision;
    block.verdicts[place] = verdict;
    // An answer that is not the strategy's own, such as a check at the close, rests on none.
    boolean given = seen.names().size() == names.size();
    for (int i = 0; i < names.size(); i++) {
      block.evidence[place * names.size() + i] = given ? seen.value(i) : Double.NaN;
    }
    size++;
  }

  private void keepNewest(Rows block, int place) {
    block.last[place] = newestLast;
    block.count[place] = newestCount;
  }

  private Rows addBlock(Evidence seen) {
    if (size == 0) {
      names = List.copyOf(seen.names());
    }
    Rows block = new Rows(names.size());
    blocks.add(block);
    newestBlock = block;
    return block;
  }
}
