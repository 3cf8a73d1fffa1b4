package dev.bellwether.engine.bars.text;

import dev.bellwether.engine.bars.bytes.Decimals;
import dev.bellwether.engine.bars.bytes.Fields;
import dev.bellwether.engine.bars.time.StampReader;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.BarRules;
import dev.bellwether.market.data.Symbol;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with a row that could not be read; slow, for the rare case. */
final class RowDiagnosis {
  private static final List<Column> NUMBERS =
      List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME);

  private final Header header;
  private final TextOptions options;
  private final Optional<TimeFormat> format;

  /**
   * @param format what the rows before were written in, if it is known
   */
  RowDiagnosis(Header header, TextOptions options, Optional<TimeFormat> format) {
    this.header = header;
    this.options = options;
    this.format = format;
  }

  /** The first rule that the line at {@code from} breaks. */
  RowFault of(byte[] bytes, int from, long line) {
    List<String> fields = Fields.of(bytes, from);
    if (fields.size() != header.size()) {
      return RowFault.of(
          line,
          BarFileRule.COLUMN_COUNT,
          "the row has " + fields.size() + " columns, but the header names " + header.size());
    }
    Map<Column, String> texts = new EnumMap<>(Column.class);
    for (int i = 0; i < fields.size(); i++) {
      texts.put(header.columns().get(i), fields.get(i));
    }
    return symbol(texts, line)
        .or(() -> time(texts.getOrDefault(Column.TIME, ""), line))
        .orElseGet(() -> numbers(texts, line));
  }

  private Optional<RowFault> symbol(Map<Column, String> texts, long line) {
    String ticker = texts.get(Column.SYMBOL);
    if (ticker == null || !options.only().isEmpty()) {
      return Optional.empty();
    }
    try {
      Symbol.of(ticker);
      return Optional.empty();
    } catch (IllegalArgumentException noSymbol) {
      return Optional.of(
          new RowFault(
              line,
              BarFileRule.SYMBOL,
              "the symbol is no ticker: " + noSymbol.getMessage(),
              "correct it, name the symbols to keep, or read leniently to leave the row out"));
    }
  }

  private Optional<RowFault> time(String text, long line) {
    Optional<TimeFormat> found = TimeFormat.of(text);
    String quoted = "time \"" + text + "\"";
    if (found.isEmpty()) {
      return timeFault(line, quoted + " is neither ISO-8601 nor a count since 1970");
    }
    if (format.isPresent() && !found.equals(format)) {
      String own = quoted + " is written in " + found.get().words();
      String others = options.timeFormat().isPresent() ? ", but was declared " : ", but others in ";
      return timeFault(line, own + others + format.get().words());
    }
    StampReader reader = StampReader.of(found.get(), options.zone());
    if (reader.read(Fields.line(text), 0) == StampReader.UNREADABLE) {
      return timeFault(line, quoted + impossible(found.get()));
    }
    return Optional.empty();
  }

  private String impossible(TimeFormat found) {
    return found == TimeFormat.ISO_LOCAL
        ? " is no time of whole milliseconds that exists exactly once in "
            + options.zone().orElseThrow()
        : " is no time of whole milliseconds that exists";
  }

  private static Optional<RowFault> timeFault(long line, String fault) {
    return Optional.of(RowFault.of(line, BarFileRule.TIME, fault));
  }

  private static RowFault numbers(Map<Column, String> texts, long line) {
    double[] values = new double[NUMBERS.size()];
    for (int i = 0; i < values.length; i++) {
      String text = texts.getOrDefault(NUMBERS.get(i), "");
      values[i] = Decimals.parse(text);
      if (Double.isNaN(values[i])) {
        String name = NUMBERS.get(i).name().toLowerCase(Locale.ROOT);
        return RowFault.of(
            line, BarFileRule.NUMBER, name + " must be a decimal number, was \"" + text + "\"");
      }
    }
    String fault = BarRules.fault(values[0], values[1], values[2], values[3], values[4]);
    return RowFault.of(line, BarFileRule.BAR, fault.isEmpty() ? "the row is not a bar" : fault);
  }
}
