package dev.bellwether.engine.report.document;

/**
 * A sentence that a reader must not miss, such as "The 3x fund is modelled, not traded.".
 *
 * @param weight how loudly it is said
 */
public record Note(Weight weight, String text) implements Section {
  /** How loudly a note is said. */
  public enum Weight {
    /** Good to know. */
    NOTE("Note"),
    /** Changes how the numbers must be read. */
    WARNING("Warning");

    private final String word;

    Weight(String word) {
      this.word = word;
    }

    /** The word put before the text, so that colour is not the only sign. */
    public String word() {
      return word;
    }
  }

  public Note {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text of a note must not be blank");
    }
  }

  public static Note of(String text) {
    return new Note(Weight.NOTE, text);
  }

  public static Note warning(String text) {
    return new Note(Weight.WARNING, text);
  }

  @Override
  public String title() {
    return "";
  }
}
