package dev.bellwether.engine;

import dev.bellwether.market.data.Symbol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names orders after what brought them about, so that the same decision always names its orders
 * alike: {@code system-yyyyMMdd-HHmmss-SYMBOL-leg}, the time on the exchange's clock.
 *
 * <p>The leg counts the orders of one instant. Letters beyond {@code A-Z 0-9} in a symbol become
 * {@code _}.
 */
public final class OrderIds {
  private static final int LONGEST_SYSTEM = 8;
  private static final int LONGEST_TICKER = 20;
  private static final int LONGEST_LEG = 10;

  private final ZoneId zone;

  /** The id in the making: the system and the stamp stay from one to the next. */
  private final byte[] id;

  private final int stampAt;
  private final int tickerAt;
  private long stampedSecond = Long.MIN_VALUE;
  private long dayStartSecond;

  /** The seconds for which the day of the stamp holds. */
  private long stampFromSecond = Long.MAX_VALUE;

  private long stampUntilSecond = Long.MIN_VALUE;

  /** The seconds for which the offset of the exchange's clock holds. */
  private long offsetFromSecond = Long.MAX_VALUE;

  private long offsetUntilSecond = Long.MIN_VALUE;
  private ZoneOffset offset = ZoneOffset.UTC;
  private @Nullable Symbol named;
  private int legAt;
  private int leg;
  private final Predicate<String> taken;

  /**
   * Ids of one system.
   *
   * @param system one to eight characters
   */
  public OrderIds(String system, ZoneId zone) {
    this(system, zone, id -> false);
  }

  /**
   * Ids of one system that had orders before.
   *
   * @param system one to eight characters
   * @param taken whether an id was given to an order before, so that another attempt at the same
   *     instant gets the next leg
   */
  public OrderIds(String system, ZoneId zone, Predicate<String> taken) {
    this.taken = taken;
    if (system.isEmpty() || system.length() > LONGEST_SYSTEM) {
      throw new IllegalArgumentException(
          "system must have 1 to 8 characters, was \"" + system + "\"");
    }
    this.zone = zone;
    this.stampAt = system.length() + 1;
    this.tickerAt = stampAt + "yyyyMMdd-HHmmss-".length();
    this.id = new byte[tickerAt + LONGEST_TICKER + 1 + LONGEST_LEG];
    ascii(system, 0);
    id[stampAt - 1] = '-';
    id[stampAt + 8] = '-';
    id[stampAt + 15] = '-';
  }

  String next(long epochMillis, Symbol symbol) {
    long second = Math.floorDiv(epochMillis, 1000);
    if (second != stampedSecond) {
      stamp(second);
      leg = 0;
    }
    name(symbol);
    String next = nextLeg();
    while (taken.test(next)) {
      next = nextLeg();
    }
    return next;
  }

  private String nextLeg() {
    int width = digits(leg);
    if (width == 1) {
      id[legAt] = (byte) ('0' + leg); // nearly always
    } else {
      number(legAt, width, leg);
    }
    leg++;
    return new String(id, 0, legAt + width, StandardCharsets.ISO_8859_1);
  }

  /** Writes the ticker, unless it stands there from the order before. */
  private void name(Symbol symbol) {
    if (!symbol.equals(named)) {
      named = symbol;
      legAt = ascii(symbol.ticker(), tickerAt);
      id[legAt++] = '-';
    }
  }

  private void stamp(long second) {
    if (second < stampFromSecond || second >= stampUntilSecond) {
      stampDay(second);
    }
    int inDay = (int) (second - dayStartSecond);
    twoDigits(stampAt + 9, inDay / 3600);
    twoDigits(stampAt + 11, inDay / 60 % 60);
    twoDigits(stampAt + 13, inDay % 60);
    stampedSecond = second;
  }

  private void stampDay(long second) {
    if (second < offsetFromSecond || second >= offsetUntilSecond) {
      findOffset(second);
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, offset);
    dayStartSecond = second - local.toLocalTime().toSecondOfDay();
    stampFromSecond = second;
    stampUntilSecond = Math.min(dayStartSecond + 86_400, offsetUntilSecond);
    number(stampAt, 4, local.getYear());
    twoDigits(stampAt + 4, local.getMonthValue());
    twoDigits(stampAt + 6, local.getDayOfMonth());
  }

  private void findOffset(long second) {
    Instant instant = Instant.ofEpochSecond(second);
    offset = zone.getRules().getOffset(instant);
    ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
    offsetFromSecond = second;
    offsetUntilSecond = change == null ? Long.MAX_VALUE : change.toEpochSecond();
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private int ascii(String text, int at) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      id[at + i] = (byte) plain(text.charAt(i));
    }
    return at + length;
  }

  private static char plain(char letter) {
    boolean isPlain =
        (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9')
            || (letter >= 'a' && letter <= 'z')
            || letter == '-';
    return isPlain ? letter : '_';
  }

  private void twoDigits(int at, int value) {
    int tens = value / 10;
    id[at] = (byte) ('0' + tens);
    id[at + 1] = (byte) ('0' + value - 10 * tens);
  }

  private void number(int at, int width, int value) {
    int rest = value;
    for (int i = at + width - 1; i >= at; i--) {
      id[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
