package dev.bellwether.http;

/**
 * A key that must not be printed: its text form is stars.
 *
 * @param value the key itself; hand it to the wire and to nothing else
 */
public record Secret(String value) {
  public Secret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a key must not be blank");
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
