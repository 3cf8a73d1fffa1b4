package dev.bellwether.http;

/** No answer came. */
public final class TransportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How far the request got. */
  public enum Reach {
    /** It certainly did not leave: there was no connection. */
    NOT_SENT,
    /** It may have arrived: the answer is what is missing. */
    UNKNOWN
  }

  private final Reach reach;

  public TransportException(Reach reach, String message) {
    super(message);
    this.reach = reach;
  }

  public TransportException(Reach reach, String message, Throwable cause) {
    super(message, cause);
    this.reach = reach;
  }

  public Reach reach() {
    return reach;
  }
}
