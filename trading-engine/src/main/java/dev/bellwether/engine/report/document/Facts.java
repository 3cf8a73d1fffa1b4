package dev.bellwether.engine.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names with their values: parameters, costs, where the data came from. */
public record Facts(String title, List<Entry> entries) implements Section {
  /** One line. */
  public record Entry(String name, String value) {}

  public Facts {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("entries must not be empty in \"" + title + "\"");
    }
    entries = List.copyOf(entries);
  }

  /** In the order in which the map gives them: hand over one that keeps its order. */
  public static Facts of(String title, Map<String, String> values) {
    List<Entry> entries = new ArrayList<>();
    values.forEach((name, value) -> entries.add(new Entry(name, value)));
    return new Facts(title, entries);
  }
}
