package dev.bellwether.cli.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Some figures of one kind: names and values for people. */
public final class Group {
  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  Group(String title) {
    this.title = title;
  }

  Group with(String name, String value) {
    rows.add(List.of(name, value));
    return this;
  }

  /** A number in a form; a dash where it is not finite. */
  Group with(String name, String form, double... numbers) {
    Object[] shown = new Object[numbers.length];
    boolean known = true;
    for (int i = 0; i < numbers.length; i++) {
      shown[i] = numbers[i];
      known &= Double.isFinite(numbers[i]);
    }
    return with(name, known ? String.format(Locale.ROOT, form, shown) : "-");
  }

  public String title() {
    return title;
  }

  /** Name and value, in order. */
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /** The value of a name. */
  public String value(String name) {
    return rows.stream()
        .filter(row -> row.getFirst().equals(name))
        .map(List::getLast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no figure is called " + name));
  }
}
