package dev.bellwether.cli.tradelog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object for one line, in the order in which it was put together. */
final class LogLine {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  // null is what JSON calls it where there is no number
  private final Map<String, Object> values = new LinkedHashMap<>();

  LogLine with(String name, String value) {
    values.put(name, value);
    return this;
  }

  LogLine with(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  LogLine with(String name, long value) {
    values.put(name, value);
    return this;
  }

  LogLine with(String name, BigDecimal value) {
    values.put(name, value);
    return this;
  }

  /** A number; what is not finite is left out as null, which pandas reads as NaN. */
  @SuppressWarnings("NullAway") // null is the value that JSON has for it
  LogLine with(String name, double value) {
    values.put(name, Double.isFinite(value) ? value : null);
    return this;
  }

  LogLine with(String name, List<LogLine> lines) {
    values.put(name, lines.stream().map(line -> line.values).toList());
    return this;
  }

  @Override
  public String toString() {
    return MAPPER.writeValueAsString(values);
  }
}
