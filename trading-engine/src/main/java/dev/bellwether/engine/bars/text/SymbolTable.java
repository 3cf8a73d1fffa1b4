package dev.bellwether.engine.bars.text;

import dev.bellwether.engine.bars.bytes.Fields;
import dev.bellwether.market.data.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rows of a symbol by the bytes of its field.
 *
 * <p>Files come sorted by symbol, or by time with the symbols in the same turn again and again; so
 * the symbol of the row before, and the one that followed it last time, are tried before any string
 * is made.
 */
final class SymbolTable {
  /** What is done with the rows of a ticker. */
  enum Use {
    KEEP,
    /** Not one of the symbols asked for. */
    LEAVE,
    /** No symbol can have this name. */
    REFUSE
  }

  private final Set<Symbol> only;
  private final Map<String, Ticker> byText = new HashMap<>();
  private final List<SymbolRows> kept = new ArrayList<>();
  private Ticker current =
      new Ticker(new byte[] {','}, new SymbolRows(new Symbol("NONE")), Use.LEAVE);

  /**
   * A table for a file with a column of symbols.
   *
   * @param only the symbols asked for; empty for all
   */
  SymbolTable(Set<Symbol> only) {
    this.only = only;
  }

  /** A table for a file that holds this one symbol and has no column for it. */
  static SymbolTable of(Symbol symbol) {
    SymbolTable table = new SymbolTable(Set.of());
    table.current = table.entry(symbol.ticker());
    return table;
  }

  /** Turns to the symbol in the field at {@code from}. */
  void turnTo(byte[] bytes, int from) {
    if (current.matches(bytes, from)) {
      return;
    }
    Ticker next = current.next;
    if (!next.matches(bytes, from)) {
      next = entry(Fields.text(bytes, from, Fields.end(bytes, from)));
      current.next = next;
    }
    current = next;
  }

  /** What to do with rows of the present symbol. */
  Use use() {
    return current.use;
  }

  /** The rows of the present symbol. */
  SymbolRows rows() {
    return current.rows;
  }

  /** The rows of every symbol that was kept, in the order in which they first came. */
  List<SymbolRows> kept() {
    return kept;
  }

  /** The first few tickers of the file, for messages. */
  List<String> tickers(int most) {
    return byText.keySet().stream().sorted().limit(most).toList();
  }

  private Ticker entry(String text) {
    Ticker entry = byText.get(text);
    if (entry == null) {
      entry = newEntry(text);
      byText.put(text, entry);
    }
    return entry;
  }

  private Ticker newEntry(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Use use = use(text);
    if (use != Use.KEEP) {
      return new Ticker(bytes, current.rows, use);
    }
    SymbolRows rows = new SymbolRows(new Symbol(text));
    kept.add(rows);
    return new Ticker(bytes, rows, use);
  }

  private Use use(String text) {
    try {
      Symbol symbol = new Symbol(text);
      return only.isEmpty() || only.contains(symbol) ? Use.KEEP : Use.LEAVE;
    } catch (IllegalArgumentException noSymbol) {
      return only.isEmpty() ? Use.REFUSE : Use.LEAVE;
    }
  }

  /** A ticker as it stands in the file, and which one followed it last. */
  private static final class Ticker {
    final byte[] text;
    final SymbolRows rows;
    final Use use;
    Ticker next;

    Ticker(byte[] text, SymbolRows rows, Use use) {
      this.text = text;
      this.rows = rows;
      this.use = use;
      this.next = this;
    }

    boolean matches(byte[] bytes, int from) {
      int to = from + text.length;
      return to < bytes.length
          && Arrays.equals(bytes, from, to, text, 0, text.length)
          && Fields.ends(bytes[to]);
    }
  }
}
