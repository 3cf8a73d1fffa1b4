package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.Header.Column;
import dev.bellwether.engine.bars.text.Decimals;
import dev.bellwether.engine.bars.text.Fields;
import dev.bellwether.market.data.BarRules;
import dev.bellwether.market.data.Symbol;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with a row that could not be read; slow, for the rare case. */
final class RowDiagnosis {
  private final Header header;
  private final ReadOptions options;
  private final Optional<TimeFormat> format;

  /**
   * @param format what the rows before were written in, if it is known
   */
  RowDiagnosis(Header header, ReadOptions options, Optional<TimeFormat> format) {
    this.header = header;
    this.options = options;
    this.format = format;
  }

  /** The first rule that the line at {@code from} breaks. */
  RowFault of(byte[] bytes, int from, long line) {
    List<String> fields = Fields.of(bytes, from);
    if (fields.size() != header.size()) {
      String fault = "the row has %d columns, but the header names %d";
      return RowFault.of(
          line,
          BarFileRule.COLUMN_COUNT,
          String.format(Locale.ROOT, fault, fields.size(), header.size()));
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
      String words = " is written in %s, but the file in %s";
      return timeFault(
          line,
          quoted + String.format(Locale.ROOT, words, found.get().words(), format.get().words()));
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
    double[] values = new double[5];
    for (int i = 0; i < values.length; i++) {
      Column column = Column.values()[Column.OPEN.ordinal() + i];
      String text = texts.getOrDefault(column, "");
      values[i] = Decimals.parse(text);
      if (Double.isNaN(values[i])) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return RowFault.of(
            line, BarFileRule.NUMBER, name + " must be a decimal number, was \"" + text + "\"");
      }
    }
    String fault = BarRules.fault(values[0], values[1], values[2], values[3], values[4]);
    return RowFault.of(line, BarFileRule.BAR, fault.isEmpty() ? "the row is not a bar" : fault);
  }
}
