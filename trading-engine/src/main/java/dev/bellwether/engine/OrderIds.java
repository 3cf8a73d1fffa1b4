package dev.bellwether.engine;

import dev.bellwether.market.data.Symbol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Names orders after what brought them about, so that the same decision always names its orders
 * alike: {@code system-yyyyMMdd-HHmmss-SYMBOL-leg}, the time on the exchange's clock.
 *
 * <p>The leg counts the orders of one instant. Letters beyond {@code A-Z 0-9} in a symbol become
 * {@code _}.
 */
public final class OrderIds {
  private static final int LONGEST_SYSTEM = 8;

  private final String system;
  private final ZoneId zone;
  private final byte[] stamp = new byte["yyyyMMdd-HHmmss-".length()];
  private long stampedSecond = Long.MIN_VALUE;
  private long dayStartSecond = Long.MAX_VALUE;
  private int leg;

  /**
   * Ids of one system.
   *
   * @param system one to eight characters
   */
  public OrderIds(String system, ZoneId zone) {
    if (system.isEmpty() || system.length() > LONGEST_SYSTEM) {
      throw new IllegalArgumentException(
          "system must have 1 to 8 characters, was \"" + system + "\"");
    }
    this.system = system;
    this.zone = zone;
  }

  String next(long epochMillis, Symbol symbol) {
    long second = Math.floorDiv(epochMillis, 1000);
    if (second != stampedSecond) {
      stamp(second);
      leg = 0;
    }
    String ticker = symbol.ticker();
    byte[] id = new byte[system.length() + 1 + stamp.length + ticker.length() + 1 + digits(leg)];
    int at = ascii(system, id, 0);
    id[at++] = '-';
    System.arraycopy(stamp, 0, id, at, stamp.length);
    at = ascii(ticker, id, at + stamp.length);
    id[at] = '-';
    number(id, at + 1, digits(leg), leg++);
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  private void stamp(long second) {
    if (second < dayStartSecond || second >= dayStartSecond + 86_400) {
      stampDay(second);
    }
    long inDay = second - dayStartSecond;
    number(stamp, 9, 2, inDay / 3600);
    number(stamp, 11, 2, inDay / 60 % 60);
    number(stamp, 13, 2, inDay % 60);
    stampedSecond = second;
  }

  private void stampDay(long second) {
    ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochSecond(second));
    LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, offset);
    dayStartSecond = second - local.toLocalTime().toSecondOfDay();
    number(stamp, 0, 4, local.getYear());
    number(stamp, 4, 2, local.getMonthValue());
    number(stamp, 6, 2, local.getDayOfMonth());
    stamp[8] = '-';
    stamp[15] = '-';
  }

  private static int digits(int number) {
    return number < 10 ? 1 : number < 100 ? 2 : 3;
  }

  private static int ascii(String text, byte[] into, int at) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean plain = letter == '-' || Character.isLetterOrDigit(letter);
      into[at + i] = (byte) (plain ? letter : '_');
    }
    return at + text.length();
  }

  private static void number(byte[] into, int at, int width, long value) {
    long rest = value;
    for (int i = at + width - 1; i >= at; i--) {
      into[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
