package dev.bellwether.engine.bars.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of a file holds what.
 *
 * @param columns the meaning of each column, in the order of the file
 */
record Header(List<Column> columns) {
  Header {
    columns = List.copyOf(columns);
  }

  /**
   * Reads the names of a header line.
   *
   * @throws BarFileException if a needed column is missing or named twice
   */
  static Header of(String file, List<String> names) {
    Map<Column, String> found = new EnumMap<>(Column.class);
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      Column column = Column.of(name);
      String twin = column == Column.IGNORED ? null : found.put(column, name);
      if (twin != null) {
        throw twice(file, column, twin, name);
      }
      columns.add(column);
    }
    if (names.getFirst().isEmpty() && !found.containsKey(Column.TIME)) {
      found.put(Column.TIME, ""); // data frames write their index so
      columns.set(0, Column.TIME);
    }
    requireAll(file, names, found);
    return new Header(columns);
  }

  boolean hasSymbol() {
    return columns.contains(Column.SYMBOL);
  }

  int size() {
    return columns.size();
  }

  private static void requireAll(String file, List<String> names, Map<Column, String> found) {
    List<String> missing = new ArrayList<>();
    for (Column column : Column.values()) {
      boolean needed = column != Column.SYMBOL && column != Column.IGNORED;
      if (needed && !found.containsKey(column)) {
        missing.add(word(column));
      }
    }
    if (!missing.isEmpty()) {
      throw missing(file, names, missing);
    }
  }

  private static BarFileException missing(String file, List<String> names, List<String> missing) {
    return BarFileException.ofFile(
        file,
        BarFileRule.COLUMNS,
        "line 1 must be a header with columns for time, open, high, low, close and volume, but "
            + String.join(", ", missing)
            + (missing.size() == 1 ? " is" : " are")
            + " missing from \""
            + shortened(String.join(",", names))
            + "\"",
        names.size() == 1
            ? "use a file whose columns are divided by commas and named in its first line"
            : "name the columns in the first line, or use bars that have them all");
  }

  private static BarFileException twice(String file, Column column, String one, String other) {
    return BarFileException.ofFile(
        file,
        BarFileRule.COLUMNS,
        "columns \"" + one + "\" and \"" + other + "\" both mean " + word(column),
        "rename or remove one of them");
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }

  private static String word(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
