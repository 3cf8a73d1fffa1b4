package dev.bellwether.http.json;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. A field that is missing or null is empty; one that has another
 * form than asked for is a {@link PortException} that names it. Fields nobody asks for are ignored.
 */
public final class Fields {
  /** Longer numbers are no prices, and would cost memory without end. */
  private static final int MOST_DIGITS = 40;

  private static final long FIRST_MILLIS = 946_684_800_000L;
  private static final long LAST_MILLIS = 4_102_444_800_000L;

  private final JsonNode node;
  private final String what;

  private Fields(JsonNode node, String what) {
    this.node = node;
    this.what = what;
  }

  /**
   * The fields of a node.
   *
   * @param what names the object in errors, such as {@code order}
   * @throws PortException if it is not an object
   */
  public static Fields of(JsonNode node, String what) {
    if (!node.isObject()) {
      throw fault(what + " must be an object, was " + kind(node));
    }
    return new Fields(node, what);
  }

  /** The objects of a list. */
  public static List<Fields> list(JsonNode node, String what) {
    if (!node.isArray()) {
      throw fault(what + " must be a list, was " + kind(node));
    }
    List<Fields> all = new ArrayList<>(node.size());
    for (JsonNode each : node) {
      all.add(of(each, what));
    }
    return all;
  }

  /** The objects of a field that holds a list; none if it is missing or null. */
  public List<Fields> objects(String name) {
    return node(name).map(list -> list(list, what + "." + name)).orElse(List.of());
  }

  /** The field itself. */
  public Optional<JsonNode> node(String name) {
    JsonNode field = node.path(name);
    return field.isMissingNode() || field.isNull() ? Optional.empty() : Optional.of(field);
  }

  public Optional<String> findText(String name) {
    return node(name)
        .map(
            field -> {
              if (field.isString()) {
                return field.asString();
              }
              if (field.isNumber()) {
                return field.asString(); // ids are numbers here and texts there
              }
              throw wrong(name, "a text", field);
            });
  }

  public String text(String name) {
    return findText(name).orElseThrow(() -> missing(name));
  }

  /** A number, written as a number or as a text. */
  public Optional<BigDecimal> findNumber(String name) {
    return node(name).filter(field -> !isBlank(field)).map(field -> number(name, field));
  }

  public BigDecimal number(String name) {
    return findNumber(name).orElseThrow(() -> missing(name));
  }

  /** A measured number. */
  public double measure(String name) {
    JsonNode field = node.path(name);
    if (field.isInt() || field.isLong()) {
      return field.asLong(); // what most of them are; no detour
    }
    return number(name).doubleValue();
  }

  /** A whole number. */
  public long whole(String name) {
    try {
      return number(name).longValueExact();
    } catch (ArithmeticException e) {
      throw wrong(name, "a whole number", node.path(name));
    }
  }

  public Optional<Boolean> findFlag(String name) {
    return node(name)
        .map(
            field -> {
              if (!field.isBoolean()) {
                throw wrong(name, "true or false", field);
              }
              return field.asBoolean();
            });
  }

  /** An instant in the form of RFC 3339. */
  public Optional<Instant> findInstant(String name) {
    return findText(name)
        .filter(text -> !text.isBlank())
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeException e) {
                throw wrong(name, "an instant such as 2026-11-23T14:30:00Z", node.path(name));
              }
            });
  }

  public Instant instant(String name) {
    return findInstant(name).orElseThrow(() -> missing(name));
  }

  public LocalDate date(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      throw wrong(name, "a date such as 2026-11-23", node.path(name));
    }
  }

  /** A name of an enumeration, in small letters. */
  public Optional<String> findWord(String name) {
    return findText(name).map(word -> word.strip().toLowerCase(Locale.ROOT));
  }

  /** The ticker of an instrument. */
  public Symbol symbol(String name) {
    try {
      return Symbol.of(text(name));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "a ticker", node.path(name));
    }
  }

  /** An instant in epoch milliseconds, from the year 2000 to 2100. */
  public long epochMillis(String name) {
    return recent(name, whole(name));
  }

  /** An instant in the form of RFC 3339, from the year 2000 to 2100, as epoch milliseconds. */
  public long instantMillis(String name) {
    Instant instant = instant(name);
    return recent(name, instant.getEpochSecond() * 1000 + instant.getNano() / 1_000_000);
  }

  private long recent(String name, long millis) {
    if (millis < FIRST_MILLIS || millis >= LAST_MILLIS) {
      throw wrong(name, "an instant from 2000 to 2100", node.path(name));
    }
    return millis;
  }

  private BigDecimal number(String name, JsonNode field) {
    try {
      BigDecimal number = plain(field);
      if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
        return number;
      }
    } catch (ArithmeticException | NumberFormatException | JacksonException e) {
      throw wrong(name, "a number", field);
    }
    throw wrong(name, "a number of at most " + MOST_DIGITS + " digits", field);
  }

  private static BigDecimal plain(JsonNode field) {
    if (field.isNumber()) {
      return field.decimalValue();
    }
    if (!field.isString() || field.asString().length() > 2 * MOST_DIGITS) {
      throw new NumberFormatException("not a number");
    }
    return new BigDecimal(field.asString().strip());
  }

  private static boolean isBlank(JsonNode field) {
    return field.isString() && field.asString().isBlank();
  }

  /** The error of a value that has the right form and makes no sense. */
  public PortException senseless(String name, String why) {
    return fault(what + "." + name + " " + why);
  }

  private PortException missing(String name) {
    return fault(what + "." + name + " is missing");
  }

  private PortException wrong(String name, String expected, JsonNode field) {
    return fault(what + "." + name + " must be " + expected + ", was " + kind(field));
  }

  private static String kind(JsonNode node) {
    String text = Json.text(node);
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static PortException fault(String sentence) {
    return new PortException(Remedy.RETRY, sentence);
  }
}
