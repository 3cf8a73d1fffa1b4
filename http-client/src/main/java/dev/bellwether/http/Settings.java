package dev.bellwether.http;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Named values from the environment and from a file {@code .env}; the environment wins. The text
 * form has the names only.
 */
public final class Settings {
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = new TreeMap<>(values);
  }

  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /**
   * The environment over a file.
   *
   * @param file lines of {@code NAME=value}; it may be missing
   * @throws IllegalArgumentException if a line of the file has another form
   */
  public static Settings read(Map<String, String> environment, Path file) {
    Settings settings = new Settings(Map.of());
    if (Files.isRegularFile(file)) {
      settings.values.putAll(inFile(file.toAbsolutePath()));
    }
    settings.values.putAll(environment);
    return settings;
  }

  private static Map<String, String> inFile(Path file) {
    Map<String, String> values = new TreeMap<>();
    try {
      Dotenv.configure()
          .directory(String.valueOf(file.getParent()))
          .filename(String.valueOf(file.getFileName()))
          .load()
          .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
          .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    } catch (DotenvException e) {
      // The library quotes the line, which may hold a key.
      throw new IllegalArgumentException(
          file
              + " must have lines of the form NAME=value (without export) or #comment; one has"
              + " another form");
    }
    return values;
  }

  /** The value without spaces around it; empty if the name is missing or its value is blank. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
