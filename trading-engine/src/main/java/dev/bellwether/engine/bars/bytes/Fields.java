package dev.bellwether.engine.bars.bytes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fields of a line: divided by commas, perhaps in double quotes. The line must end with a line
 * feed.
 */
public final class Fields {
  private Fields() {}

  /** Whether a field, outside quotes, ends before this byte. */
  public static boolean ends(byte b) {
    return b == ',' || b == '\n' || b == '\r';
  }

  /** Where the field that begins at {@code from} ends: the position of the comma or line end. */
  public static int end(byte[] bytes, int from) {
    int p = from;
    if (bytes[p] == '"') {
      p = afterQuotes(bytes, p);
    }
    while (!ends(bytes[p])) {
      p++;
    }
    return p;
  }

  private static int afterQuotes(byte[] bytes, int from) {
    int p = from + 1;
    while (bytes[p] != '"' && bytes[p] != '\n') {
      p++;
    }
    return bytes[p] == '"' ? p + 1 : p;
  }

  /** Where the next line begins. */
  public static int nextLine(byte[] bytes, int from) {
    int p = from;
    while (bytes[p] != '\n') {
      p++;
    }
    return p + 1;
  }

  /** Whether nothing but blanks stands on the line. */
  public static boolean isBlankLine(byte[] bytes, int from) {
    int p = from;
    while (bytes[p] == ' ' || bytes[p] == '\t' || bytes[p] == '\r') {
      p++;
    }
    return bytes[p] == '\n';
  }

  /** What stands in {@code [from, to)}, without blanks around it and without its quotes. */
  public static String text(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  /** A text as a line that may be read like one of a {@link LineBuffer}. */
  public static byte[] line(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(bytes, bytes.length + LineBuffer.MARGIN);
    line[bytes.length] = '\n';
    return line;
  }

  /** All fields of the line that begins at {@code from}. */
  public static List<String> of(byte[] bytes, int from) {
    List<String> fields = new ArrayList<>();
    int p = from;
    while (true) {
      int end = end(bytes, p);
      fields.add(text(bytes, p, end));
      if (bytes[end] != ',') {
        return fields;
      }
      p = end + 1;
    }
  }
}
