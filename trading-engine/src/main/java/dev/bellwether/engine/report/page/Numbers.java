package dev.bellwether.engine.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;

/** Writes numbers as short as a chart allows: seven significant digits, null for what is none. */
final class Numbers {
  private static final MathContext SEVEN_DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

  private final JsonGenerator json;

  Numbers(JsonGenerator json) {
    this.json = json;
  }

  void property(String name, double value) {
    json.writeName(name);
    value(value);
  }

  void property(String name, double[] values) {
    json.writeName(name);
    array(values);
  }

  void array(double[] values) {
    json.writeStartArray();
    for (double value : values) {
      value(value);
    }
    json.writeEndArray();
  }

  void value(double value) {
    if (!Double.isFinite(value)) {
      json.writeNull();
      return;
    }
    double rounded = new BigDecimal(value).round(SEVEN_DIGITS).doubleValue();
    if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
      json.writeNumber((long) rounded);
    } else {
      json.writeNumber(rounded);
    }
  }

  /**
   * Whole multiples of the smallest step, each but the first as the difference to the one before it
   * that is a number: a minute's move takes two or three characters where its price takes six.
   *
   * @param scale steps in one unit, such as 100 for cents
   */
  void steps(String name, double[] values, double scale) {
    json.writeArrayPropertyStart(name);
    long before = 0;
    for (double value : values) {
      if (Double.isFinite(value)) {
        long now = Math.round(value * scale);
        json.writeNumber(now - before);
        before = now;
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }
}
