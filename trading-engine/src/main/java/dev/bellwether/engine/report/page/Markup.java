package dev.bellwether.engine.report.page;

/** HTML in the making: every text and every attribute value that goes in is escaped. */
final class Markup {
  private final StringBuilder html = new StringBuilder();

  /** Opens an element; attributes are names and values in turn. */
  Markup open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      html.append('"');
    }
    html.append('>');
    return this;
  }

  Markup close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  Markup text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** An element with nothing but text. */
  Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** The same, or nothing where the text is empty. */
  Markup elementIfAny(String element, String text, String... attributes) {
    return text.isEmpty() ? this : element(element, text, attributes).line();
  }

  /** Our own words, taken as they are. */
  Markup raw(String trusted) {
    html.append(trusted);
    return this;
  }

  Markup line() {
    html.append('\n');
    return this;
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      case '\n', '\t' -> safe.append((char) c);
      default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  /** HTML has no way to write control characters and halves of a pair. */
  private static boolean allowed(int c) {
    return c >= 0x20 && (c < 0x7F || c >= 0xA0) && (c < 0xD800 || c > 0xDFFF);
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
