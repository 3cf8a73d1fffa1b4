package dev.bellwether.engine.bars;

import dev.bellwether.market.data.Bars;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Writes the rows of one symbol. */
final class RowWriter {
  private static final int DECIMALS = 4;
  private static final long UNITS = 10_000;
  private static final long EXACT = 1L << 53;

  private final Bars bars;
  private final ZoneId zone;
  private final String prefix;

  RowWriter(Bars bars, ZoneId zone, String prefix) {
    this.bars = bars;
    this.zone = zone;
    this.prefix = prefix;
  }

  void append(int row, StringBuilder text) {
    text.append(prefix);
    time(row, text);
    number(bars.open(row), text.append(','));
    number(bars.high(row), text.append(','));
    number(bars.low(row), text.append(','));
    number(bars.close(row), text.append(','));
    number(bars.volume(row), text.append(','));
    text.append('\n');
  }

  private void time(int row, StringBuilder text) {
    long millis = bars.startMillis(row);
    ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochMilli(millis));
    LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), 0, offset);
    text.append(local.toLocalDate());
    if (bars.granularity().isDaily()) {
      return;
    }
    if (millis % 1000 != 0 || bars.endMillis(row) != millis + bars.granularity().millis()) {
      throw new IllegalArgumentException(
          "bars must start at whole seconds and last "
              + bars.granularity()
              + ", was "
              + bars.bar(row));
    }
    two(local.getHour(), text.append('T'));
    two(local.getMinute(), text.append(':'));
    two(local.getSecond(), text.append(':'));
    text.append(offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
  }

  private static void two(int value, StringBuilder text) {
    text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  private static void number(double value, StringBuilder text) {
    double units = Math.rint(value * UNITS);
    if (Math.abs(units) < EXACT && units / UNITS == value) {
      decimal((long) units, text);
    } else {
      text.append(new BigDecimal(Double.toString(value)).toPlainString());
    }
  }

  /** Prices and volumes are at least zero. */
  private static void decimal(long units, StringBuilder text) {
    text.append(units / UNITS);
    long rest = units % UNITS;
    if (rest == 0) {
      return;
    }
    text.append('.');
    int zeros = DECIMALS - Long.toString(rest).length();
    text.repeat('0', zeros);
    while (rest % 10 == 0) {
      rest /= 10;
    }
    text.append(rest);
  }
}
