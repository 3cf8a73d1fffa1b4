package dev.bellwether.engine.bars.text;

import dev.bellwether.engine.bars.bytes.Decimals;
import dev.bellwether.engine.bars.bytes.Fields;
import dev.bellwether.engine.bars.time.StampReader;
import dev.bellwether.market.data.BarRules;

/**
 * Reads one row after the other into its fields, without making an object. It only knows good rows
 * from others; {@link RowDiagnosis} says what is wrong with the others.
 */
final class RowReader {
  /** The answer where a row is not a bar. */
  static final int NOT_A_BAR = -1;

  private final Column[] columns;
  private final StampReader stamps;
  private final SymbolTable symbols;
  private final Decimals decimals = new Decimals();

  long stamp;
  double open;
  double high;
  double low;
  double close;
  double volume;

  RowReader(Header header, StampReader stamps, SymbolTable symbols) {
    this.columns = header.columns().toArray(new Column[0]);
    this.stamps = stamps;
    this.symbols = symbols;
  }

  /**
   * Reads the line at {@code from}.
   *
   * @return where the next line begins, or {@link #NOT_A_BAR}; of a symbol that was not asked for,
   *     the rest of the line is passed over
   */
  int read(byte[] bytes, int from) {
    int p = from;
    int last = columns.length - 1;
    for (int i = 0; i < last; i++) {
      p = field(columns[i], bytes, p);
      if (bytes[p] != ',') {
        return NOT_A_BAR;
      }
      p++;
      if (columns[i] == Column.SYMBOL && symbols.use() == SymbolTable.Use.LEAVE) {
        return Fields.nextLine(bytes, p);
      }
    }
    p = field(columns[last], bytes, p);
    p = bytes[p] == '\r' ? p + 1 : p;
    return bytes[p] == '\n' && isBar() ? p + 1 : NOT_A_BAR;
  }

  private int field(Column column, byte[] bytes, int from) {
    switch (column) {
      case TIME -> {
        stamp = stamps.read(bytes, from);
        return stamps.end();
      }
      case OPEN -> open = decimals.read(bytes, from);
      case HIGH -> high = decimals.read(bytes, from);
      case LOW -> low = decimals.read(bytes, from);
      case CLOSE -> close = decimals.read(bytes, from);
      case VOLUME -> volume = decimals.read(bytes, from);
      case SYMBOL -> {
        symbols.turnTo(bytes, from);
        return Fields.end(bytes, from);
      }
      case IGNORED -> {
        return Fields.end(bytes, from);
      }
    }
    return decimals.end();
  }

  private boolean isBar() {
    return stamp != StampReader.UNREADABLE
        && symbols.use() != SymbolTable.Use.REFUSE
        && BarRules.fault(open, high, low, close, volume).isEmpty();
  }
}
