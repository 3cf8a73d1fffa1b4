package dev.bellwether.engine.report.document;

import java.util.List;
import java.util.Locale;

/**
 * Rows of texts; long tables are shown in pages.
 *
 * @param note a sentence below the title; may be empty
 * @param pageSize rows shown at once
 * @param sortable whether a click on a heading sorts
 */
public record Table(
    String title,
    String note,
    List<Column> columns,
    List<List<String>> rows,
    int pageSize,
    boolean sortable)
    implements Section {

  /** Enough to look at, little enough to scroll past. */
  public static final int ROWS_PER_PAGE = 25;

  /** How the cells of a column are set and sorted. */
  public enum Kind {
    /** Left, by letter. */
    TEXT,
    /** Left, by letter, never broken over lines: ISO dates and times. */
    TIME,
    /** Right, by value. */
    NUMBER,
    /** Right, by value, gains and losses in two colours. */
    SIGNED
  }

  /** A heading, and how the cells below it are set. */
  public record Column(String name, Kind kind) {
    public static Column text(String name) {
      return new Column(name, Kind.TEXT);
    }

    public static Column time(String name) {
      return new Column(name, Kind.TIME);
    }

    public static Column number(String name) {
      return new Column(name, Kind.NUMBER);
    }

    public static Column signed(String name) {
      return new Column(name, Kind.SIGNED);
    }
  }

  public Table {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns must not be empty in \"" + title + "\"");
    }
    if (pageSize < 1) {
      throw new IllegalArgumentException("pageSize must be at least 1, was " + pageSize);
    }
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    checkWidths(title, columns, rows);
  }

  public static Table of(String title, List<Column> columns, List<List<String>> rows) {
    return new Table(title, "", columns, rows, ROWS_PER_PAGE, true);
  }

  /** The same table with a sentence below its title. */
  public Table noted(String sentence) {
    return new Table(title, sentence, columns, rows, pageSize, sortable);
  }

  /** The same table in its own order, whole. */
  public Table fixed() {
    return new Table(title, note, columns, rows, Math.max(1, rows.size()), false);
  }

  private static void checkWidths(String title, List<Column> columns, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != columns.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "row %s of \"%s\" must have %s cells, had %s",
                i,
                title,
                columns.size(),
                rows.get(i).size()));
      }
    }
  }
}
