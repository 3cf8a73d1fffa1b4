package dev.bellwether.engine.bars.text;

/**
 * Whether the rows of a file run from old to new, or the other way; found out from the first rows.
 */
final class RowOrder {
  /** What to do with a row, given the one before it of the same symbol. */
  enum Answer {
    /** It follows. */
    KEEP,
    /** It has the same timestamp. */
    DUPLICATE,
    /** It lies on the wrong side. */
    DISORDER,
    /** The file runs the other way: begin again with {@link RowOrder#reversed()}. */
    BEGIN_AGAIN
  }

  private final boolean newestFirst;
  private final boolean mayTurn;
  private int pairs;

  private RowOrder(boolean newestFirst, boolean mayTurn) {
    this.newestFirst = newestFirst;
    this.mayTurn = mayTurn;
  }

  /** The order to begin with. */
  static RowOrder undecided() {
    return new RowOrder(false, true);
  }

  /**
   * The order to go on with after {@link Answer#BEGIN_AGAIN}. A first pair that runs backwards may
   * be one row out of place; if the second pair does not run backwards too, it was.
   */
  RowOrder reversed() {
    return new RowOrder(!newestFirst, !newestFirst);
  }

  boolean isNewestFirst() {
    return newestFirst;
  }

  Answer compare(long before, long stamp) {
    if (stamp == before) {
      return Answer.DUPLICATE;
    }
    pairs++;
    if (stamp > before != newestFirst) {
      return Answer.KEEP;
    }
    int decisive = newestFirst ? 2 : 1;
    return mayTurn && pairs == decisive ? Answer.BEGIN_AGAIN : Answer.DISORDER;
  }
}
