package dev.bellwether.engine.bars.text;

/** What a file of bars must fulfil. Broken by a file as a whole, or by one row. */
public enum BarFileRule {
  /** There is such a file or directory, and it can be read. */
  READABLE(false),
  /** A directory holds files of bars. */
  HAS_FILES(false),
  /** What is named .gz is gzip, and whole. */
  GZIP(false),
  /** There are bytes, lines of bearable length, a header, and rows after it. */
  NOT_EMPTY(false),
  /** The header names time, open, high, low, close and volume, each once. */
  COLUMNS(false),
  /** The length of a bar is known, declared or from the spacing of the rows. */
  GRANULARITY(false),
  /** Something is left after sessions and symbols have been chosen. */
  NOT_ALL_CUT(false),
  /** Files of one symbol follow each other in time and have bars of one length. */
  FILES_FIT(false),

  /** A row has as many columns as the header. */
  COLUMN_COUNT(true),
  /** The ticker can be a symbol. */
  SYMBOL(true),
  /** The time can be read, in the one format of its file. */
  TIME(true),
  /** Prices and volume are decimal numbers. */
  NUMBER(true),
  /**
   * Prices are above zero, volume is not below it, all are finite, and open and close lie in
   * low..high.
   */
  BAR(true),
  /** No timestamp comes twice. */
  NO_DUPLICATE(true),
  /** Rows are in the order of time. */
  ORDER(true),
  /** A bar does not begin before the one before it ended. */
  NO_OVERLAP(true),
  /** The calendar knows the date. */
  CALENDAR(true);

  private final boolean ofRows;

  BarFileRule(boolean ofRows) {
    this.ofRows = ofRows;
  }

  /** Whether a single row breaks it, so that a lenient reading can go on without the row. */
  public boolean isOfRows() {
    return ofRows;
  }
}
