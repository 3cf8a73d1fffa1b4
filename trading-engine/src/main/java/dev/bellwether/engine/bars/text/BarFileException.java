package dev.bellwether.engine.bars.text;

/**
 * A file of bars cannot be read as it is. The message is one sentence for people: which file and
 * line, what is wrong, and how to mend it.
 */
public final class BarFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;
  private final BarFileRule rule;

  private BarFileException(String message, String file, long line, BarFileRule rule) {
    super(message);
    this.file = file;
    this.line = line;
    this.rule = rule;
  }

  public static BarFileException ofFile(
      String file, BarFileRule rule, String fault, String remedy) {
    return new BarFileException(file + ": " + fault + "; " + remedy + ".", file, 0, rule);
  }

  public static BarFileException ofLine(String file, RowFault fault) {
    return new BarFileException(
        file + ", " + fault.words() + "; " + fault.remedy() + ".",
        file,
        fault.line(),
        fault.rule());
  }

  /** The file or directory, as it was named by the caller. */
  public String file() {
    return file;
  }

  /** The line, counted from 1; 0 if the file as a whole is meant. */
  public long line() {
    return line;
  }

  /** What is not fulfilled. */
  public BarFileRule rule() {
    return rule;
  }
}
