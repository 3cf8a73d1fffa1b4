package dev.bellwether.cli.digest;

import dev.bellwether.cli.text.TextTable;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A letter as plain text: the parts of its page, pictures left out. */
final class LetterText {
  private static final int LEAST_NAME_WIDTH = 18;

  private LetterText() {}

  static String of(DayLetter letter) {
    List<String> lines = new ArrayList<>();
    lines.add(letter.subject());
    boolean afterNote = false;
    for (Section section : letter.page().sections()) {
      List<String> part = lines(section);
      boolean isNote = section instanceof Note;
      if (!part.isEmpty() && !(isNote && afterNote)) {
        lines.add("");
      }
      lines.addAll(part);
      afterNote = isNote;
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(Section section) {
    return switch (section) {
      case Note note -> List.of(note.text());
      case Facts facts -> facts(facts);
      case Table table -> table(table);
      case SideBySide row -> List.of();
      case KeyFigures figures -> List.of();
      case SessionChart chart -> List.of();
      case LineChart chart -> List.of();
      case Histogram chart -> List.of();
      case Heatmap chart -> List.of();
    };
  }

  private static List<String> facts(Facts facts) {
    List<String> lines = new ArrayList<>();
    lines.add(facts.title());
    int width =
        facts.entries().stream()
            .mapToInt(entry -> entry.name().length())
            .reduce(LEAST_NAME_WIDTH, Math::max);
    for (Facts.Entry entry : facts.entries()) {
      lines.add(String.format(Locale.ROOT, "%-" + width + "s %s", entry.name(), entry.value()));
    }
    return lines;
  }

  private static List<String> table(Table table) {
    TextTable text =
        new TextTable(
            table.columns().stream()
                .map(column -> isNumber(column.kind()) ? "r" : "l")
                .collect(Collectors.joining()));
    text.header(table.columns().stream().map(Table.Column::name).toArray(String[]::new));
    table.rows().forEach(text::row);
    List<String> lines = new ArrayList<>();
    lines.add(table.title());
    lines.addAll(text.lines());
    if (!table.note().isEmpty()) {
      lines.add(table.note());
    }
    return lines;
  }

  private static boolean isNumber(Table.Kind kind) {
    return switch (kind) {
      case NUMBER, SIGNED -> true;
      case TEXT, TIME -> false;
    };
  }
}
