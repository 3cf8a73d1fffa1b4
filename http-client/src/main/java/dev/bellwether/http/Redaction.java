package dev.bellwether.http;

import java.util.List;
import java.util.regex.Pattern;

/** Takes keys out of texts that people will read. Safe for any thread. */
public final class Redaction {
  /** The longest piece of a foreign answer that is quoted. */
  static final int EXCERPT = 200;

  private static final Pattern KEY_PARAMETER =
      Pattern.compile("(?i)(api_?key|secret|token)(\"?\\s*[=:]\\s*\"?)[^\\s&\"',}]+");
  private static final Pattern CONTROL = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final List<Secret> secrets;

  public Redaction(List<Secret> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  /** The text with stars in place of every known key and of whatever is named like one. */
  public String clean(String text) {
    String cleaned = text;
    for (Secret secret : secrets) {
      cleaned = cleaned.replace(secret.value(), "***");
    }
    return KEY_PARAMETER.matcher(cleaned).replaceAll("$1$2***");
  }

  /** The first 200 characters of a foreign text on one line, without keys. */
  public String excerpt(String text) {
    String start = text.length() > 20 * EXCERPT ? text.substring(0, 20 * EXCERPT) : text;
    String line = CONTROL.matcher(clean(start)).replaceAll(" ").strip();
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
  }
}
