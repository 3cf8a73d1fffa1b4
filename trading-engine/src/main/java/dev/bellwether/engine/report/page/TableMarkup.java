package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.Table;
import java.util.List;
import java.util.Locale;

/** Tables and heat maps, both as tables of HTML. */
final class TableMarkup {
  /** What fits into a narrow screen when folded. */
  private static final int FOLDED_COLUMNS = 13;

  private final Markup to;

  TableMarkup(Markup to) {
    this.to = to;
  }

  void table(Table table) {
    to.elementIfAny("p", table.note(), "class", "note");
    scroll(table.title()).raw("<table class=\"data\">\n<thead><tr>");
    for (Table.Column column : table.columns()) {
      to.element("th", column.name(), "scope", "col", "class", cellClass(column.kind(), ""));
    }
    to.raw("</tr></thead>\n<tbody>\n");
    int shown = Math.min(table.rows().size(), table.pageSize());
    table.rows().subList(0, shown).forEach(row -> row(table.columns(), row));
    to.raw("</tbody>\n</table></div>\n");
    if (shown < table.rows().size()) {
      String where = String.format(Locale.ROOT, "1 to %s of %s", shown, table.rows().size());
      to.raw("<div class=\"pager\">").element("span", where).raw("</div>\n");
    } else if (shown == 0) {
      to.raw("<p class=\"note\">No rows.</p>\n");
    }
  }

  private void row(List<Table.Column> columns, List<String> cells) {
    to.raw("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      String kind = cellClass(columns.get(i).kind(), cells.get(i));
      if (i == 0) {
        to.element("th", cells.get(i), "scope", "row", "class", kind);
      } else {
        to.element("td", cells.get(i), "class", kind);
      }
    }
    to.raw("</tr>\n");
  }

  private static String cellClass(Table.Kind kind, String text) {
    return switch (kind) {
      case TEXT -> "text";
      case TIME -> "time";
      case NUMBER -> "number";
      case SIGNED -> "number" + signClass(text);
    };
  }

  private static String signClass(String text) {
    if (text.chars().noneMatch(c -> c >= '1' && c <= '9')) {
      return "";
    }
    return text.startsWith("-") ? " loss" : " gain";
  }

  void heatmap(Heatmap map) {
    to.elementIfAny("p", map.note(), "class", "note");
    boolean folds = map.columns().size() <= FOLDED_COLUMNS;
    scroll(map.title()).open("table", "class", folds ? "heat" : "heat wide").line();
    to.raw("<thead><tr>");
    String corner = folds ? map.rowTitle() : map.rowTitle() + " / " + map.columnTitle();
    to.element("th", corner, "scope", "col");
    map.columns().forEach(column -> to.element("th", column, "scope", "col"));
    to.raw("</tr></thead>\n<tbody>\n");
    HeatColours colours = HeatColours.of(map);
    for (int i = 0; i < map.rows().size(); i++) {
      heatRow(map, i, colours);
    }
    to.raw("</tbody>\n</table></div>\n");
  }

  private void heatRow(Heatmap map, int row, HeatColours colours) {
    to.raw("<tr>").element("th", map.rows().get(row), "scope", "row");
    for (int i = 0; i < map.columns().size(); i++) {
      double value = map.values()[row][i];
      boolean total = i >= map.columns().size() - map.totals();
      String kind = total ? "total" : colours.of(value);
      String text = map.unit().bare(value, map.decimals());
      to.element("td", text, "class", kind, "data-column", map.columns().get(i));
    }
    to.raw("</tr>\n");
  }

  /** A box that scrolls by itself, also by keyboard, so that the page never does. */
  private Markup scroll(String title) {
    return to.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
  }
}
