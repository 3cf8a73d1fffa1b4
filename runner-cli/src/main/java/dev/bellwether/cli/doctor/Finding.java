package dev.bellwether.cli.doctor;

/**
 * What a check came to.
 *
 * @param state how bad it is
 * @param subject what was looked at, in a word or two
 * @param words what was found and, where something is wrong, how to mend it
 */
public record Finding(State state, String subject, String words) {
  /** How bad it is. */
  public enum State {
    OK("ok"),
    /** Good to know; nothing is wrong. */
    NOTE("note"),
    /** It works, but may not go on working. */
    WARNING("warning"),
    /** Something will not work. */
    FAILURE("FAILED"),
    /** Nobody looked. */
    UNCHECKED("unchecked");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  static Finding ok(String subject, String words) {
    return new Finding(State.OK, subject, words);
  }

  static Finding note(String subject, String words) {
    return new Finding(State.NOTE, subject, words);
  }

  static Finding warning(String subject, String words) {
    return new Finding(State.WARNING, subject, words);
  }

  static Finding failure(String subject, String words) {
    return new Finding(State.FAILURE, subject, words);
  }

  static Finding unchecked(String subject, String words) {
    return new Finding(State.UNCHECKED, subject, words);
  }
}
