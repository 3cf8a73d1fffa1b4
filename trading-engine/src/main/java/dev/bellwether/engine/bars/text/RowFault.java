package dev.bellwether.engine.bars.text;

/**
 * What is wrong with one row.
 *
 * @param line the line in its file, counted from 1
 * @param rule what the row breaks
 * @param fault in words
 * @param remedy what to do about it, in words
 */
public record RowFault(long line, BarFileRule rule, String fault, String remedy) {
  static final String MEND = "correct or remove the row, or read leniently to leave it out";

  public static RowFault of(long line, BarFileRule rule, String fault) {
    return new RowFault(line, rule, fault, MEND);
  }

  /** Line and fault, without the file. */
  public String words() {
    return "line " + line + ": " + fault;
  }
}
