package dev.bellwether.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Columns of plain characters: texts on the left, numbers on the right. */
public final class TextTable {
  private static final String GAP = "  ";

  private final String alignment;
  private final List<List<String>> rows = new ArrayList<>();
  private boolean hasHeader;

  /**
   * A table without rows.
   *
   * @param alignment one letter a column: {@code l} for left, {@code r} for right
   */
  public TextTable(String alignment) {
    this.alignment = alignment;
  }

  /** Names the columns; a line is drawn below. Must come before the rows. */
  public TextTable header(String... cells) {
    hasHeader = true;
    return row(cells);
  }

  public TextTable row(String... cells) {
    return row(List.of(cells));
  }

  public TextTable row(List<String> cells) {
    if (cells.size() != alignment.length()) {
      throw new IllegalArgumentException(
          "cells must be " + alignment.length() + " in a row, were " + cells.size());
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The table's lines, without blanks at their ends. */
  public List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(row, widths));
      if (hasHeader && lines.size() == 1) {
        lines.add("-".repeat(total(widths)));
      }
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[alignment.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static int total(int[] widths) {
    int sum = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - row.get(i).length());
      boolean right = alignment.charAt(i) == 'r';
      line.append(i == 0 ? "" : GAP);
      line.append(right ? blanks + row.get(i) : row.get(i) + blanks);
    }
    return line.toString().stripTrailing();
  }
}
