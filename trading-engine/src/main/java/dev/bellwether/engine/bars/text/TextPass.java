package dev.bellwether.engine.bars.text;

import dev.bellwether.engine.bars.bytes.Fields;
import dev.bellwether.engine.bars.bytes.LineBuffer;
import dev.bellwether.engine.bars.time.StampReader;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Symbol;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** One way through one text, from the first byte to the last. */
public final class TextPass {
  private final Source source;
  private final TextOptions options;
  private final RowOrder order;
  private final SkipLog skipped;

  private int line;
  private long rowsRead;
  private long otherSymbols;
  private boolean beginAgain;

  private TextPass(Source source, TextOptions options, RowOrder order) {
    this.source = source;
    this.options = options;
    this.order = order;
    this.skipped = new SkipLog(source.name(), options.lenient());
  }

  /**
   * Reads a text.
   *
   * @param symbol what it holds if it has no column of symbols
   * @throws BarFileException if it breaks a rule
   */
  public static TextRows read(Source source, Optional<Symbol> symbol, TextOptions options) {
    RowOrder order = RowOrder.undecided();
    while (true) {
      TextPass pass = new TextPass(source, options, order);
      Optional<TextRows> rows = pass.withLines(lines -> pass.read(lines, symbol));
      if (rows.isPresent()) {
        return rows.get();
      }
      order = order.reversed();
    }
  }

  /** Something that is done with the lines of a text. */
  private interface Work<T> {
    T on(LineBuffer lines) throws IOException;
  }

  /** Whether a text has a column of symbols. */
  public static boolean hasSymbols(Source source) {
    TextPass pass = new TextPass(source, TextOptions.DEFAULTS, RowOrder.undecided());
    return pass.withLines(lines -> pass.header(lines).hasSymbol());
  }

  private <T> T withLines(Work<T> work) {
    try (LineBuffer lines = new LineBuffer(source.text())) {
      return work.on(lines);
    } catch (EOFException e) {
      throw broken(BarFileRule.GZIP, "the gzip data end in the middle, after line " + line);
    } catch (ZipException e) {
      throw broken(BarFileRule.GZIP, "the gzip data are damaged after line " + line);
    } catch (LineBuffer.LineTooLongException e) {
      throw broken(BarFileRule.NOT_EMPTY, "this is not a text of rows: " + e.getMessage());
    } catch (IOException e) {
      throw broken(BarFileRule.READABLE, "the file cannot be read, " + e);
    }
  }

  private BarFileException broken(BarFileRule rule, String fault) {
    return BarFileException.ofFile(source.name(), rule, fault, "fetch it again");
  }

  private Optional<TextRows> read(LineBuffer lines, Optional<Symbol> symbol) throws IOException {
    Header header = header(lines);
    SymbolTable symbols = symbols(header, symbol);
    TimeFormat format = format(lines, header);
    StampReader stamps = StampReader.of(format, options.zone());
    RowReader reader = new RowReader(header, stamps, symbols);
    RowDiagnosis diagnosis = new RowDiagnosis(header, options, Optional.of(format));
    while (!beginAgain && lines.fill()) {
      lines.consume(readWindow(lines, reader, symbols, diagnosis));
    }
    return beginAgain ? Optional.empty() : Optional.of(rows(symbols, format));
  }

  private SymbolTable symbols(Header header, Optional<Symbol> symbol) {
    if (header.hasSymbol()) {
      return new SymbolTable(options.only());
    }
    if (symbol.isEmpty()) {
      throw noSymbol("neither a column nor the name of the file says which symbol this is");
    }
    if (!options.only().isEmpty() && !options.only().contains(symbol.get())) {
      throw noSymbol("by its name the file holds " + symbol.get() + ", not " + options.only());
    }
    return SymbolTable.of(symbol.get());
  }

  private BarFileException noSymbol(String fault) {
    return BarFileException.ofFile(
        source.name(),
        BarFileRule.COLUMNS,
        fault,
        "say which symbol it holds, or name it after the symbol, such as SPY.csv");
  }

  private TextRows rows(SymbolTable symbols, TimeFormat format) {
    return new TextRows(
        symbols.kept(),
        order.isNewestFirst(),
        format,
        rowsRead,
        otherSymbols,
        skipped,
        symbols.tickers(5));
  }

  private Header header(LineBuffer lines) throws IOException {
    if (!lines.fill()) {
      throw broken(BarFileRule.NOT_EMPTY, "the file is empty");
    }
    int from = lines.from() + byteOrderMark(lines);
    Header header = Header.of(source.name(), Fields.of(lines.bytes(), from));
    lines.consume(Fields.nextLine(lines.bytes(), from));
    line = 1;
    return header;
  }

  private static int byteOrderMark(LineBuffer lines) {
    byte[] b = lines.bytes();
    return b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF ? 3 : 0;
  }

  /** The format of the first timestamp that has one; rows before it are faults. */
  private TimeFormat format(LineBuffer lines, Header header) throws IOException {
    while (lines.fill()) {
      int from = lines.from();
      if (!Fields.isBlankLine(lines.bytes(), from)) {
        Optional<TimeFormat> format = options.timeFormat().or(() -> firstFormat(lines, header));
        if (format.isPresent()) {
          requireZone(format.get(), lines, header);
          return format.get();
        }
        rowsRead++;
        RowDiagnosis diagnosis = new RowDiagnosis(header, options, Optional.empty());
        skipped.skip(diagnosis.of(lines.bytes(), from, line + 1));
      }
      line++;
      lines.consume(Fields.nextLine(lines.bytes(), from));
    }
    throw BarFileException.ofFile(
        source.name(), BarFileRule.NOT_EMPTY, nothingAfterHeader(), "fetch it again");
  }

  private String nothingAfterHeader() {
    return rowsRead == 0
        ? "there are no rows after the header"
        : "no row can be read, beginning with " + skipped.first().getFirst();
  }

  private static Optional<TimeFormat> firstFormat(LineBuffer lines, Header header) {
    List<String> fields = Fields.of(lines.bytes(), lines.from());
    if (fields.size() != header.size()) {
      return Optional.empty();
    }
    return TimeFormat.of(fields.get(header.columns().indexOf(Column.TIME)));
  }

  private void requireZone(TimeFormat format, LineBuffer lines, Header header) {
    if (format != TimeFormat.ISO_LOCAL || options.zone().isPresent()) {
      return;
    }
    List<String> fields = Fields.of(lines.bytes(), lines.from());
    int column = header.columns().indexOf(Column.TIME);
    String time = column < fields.size() ? fields.get(column) : "";
    throw BarFileException.ofLine(
        source.name(),
        new RowFault(
            line + 1L,
            BarFileRule.TIME,
            "time \"" + time + "\" has no UTC offset",
            "declare the zone in which its clocks stand, such as America/New_York"));
  }

  /** Reads the rows in the window; where it stopped. */
  private int readWindow(
      LineBuffer lines, RowReader reader, SymbolTable symbols, RowDiagnosis diagnosis) {
    byte[] bytes = lines.bytes();
    int p = lines.from();
    int to = lines.to();
    while (p < to && !beginAgain) {
      line++;
      int next = reader.read(bytes, p);
      if (next == RowReader.NOT_A_BAR) {
        fault(bytes, p, diagnosis);
        next = Fields.nextLine(bytes, p);
      } else {
        take(reader, symbols);
      }
      p = next;
    }
    return p;
  }

  private void fault(byte[] bytes, int from, RowDiagnosis diagnosis) {
    if (!Fields.isBlankLine(bytes, from)) {
      rowsRead++;
      skipped.skip(diagnosis.of(bytes, from, line));
    }
  }

  private void take(RowReader reader, SymbolTable symbols) {
    rowsRead++;
    if (symbols.use() == SymbolTable.Use.LEAVE) {
      otherSymbols++;
      return;
    }
    SymbolRows rows = symbols.rows();
    if (rows.size() == 0 || follows(rows, reader.stamp)) {
      rows.add(reader, line);
    }
  }

  private boolean follows(SymbolRows rows, long stamp) {
    switch (order.compare(rows.lastStamp(), stamp)) {
      case KEEP -> {
        return true;
      }
      case BEGIN_AGAIN -> beginAgain = true;
      case DUPLICATE ->
          skipped.skip(
              RowFault.of(
                  line,
                  BarFileRule.NO_DUPLICATE,
                  "the timestamp of " + rows.symbol() + " is that of the row before"));
      case DISORDER ->
          skipped.skip(
              RowFault.of(
                  line,
                  BarFileRule.ORDER,
                  "the row of "
                      + rows.symbol()
                      + " is out of order in a file that runs from "
                      + (order.isNewestFirst() ? "new to old" : "old to new")));
    }
    return false;
  }
}
