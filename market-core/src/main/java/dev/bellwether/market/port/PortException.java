package dev.bellwether.market.port;

/**
 * The world outside failed. The remedy says what the caller may do; the message says what happened
 * and where.
 */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Remedy {
    /** Nothing was changed: asking again may help. */
    RETRY,
    /** Whether a write took effect is not known: ask the other side before anything else. */
    RECONCILE,
    /** Asking again cannot help. */
    STOP
  }

  private final Remedy remedy;

  public PortException(Remedy remedy, String message) {
    super(message);
    this.remedy = remedy;
  }

  public PortException(Remedy remedy, String message, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  public Remedy remedy() {
    return remedy;
  }
}
