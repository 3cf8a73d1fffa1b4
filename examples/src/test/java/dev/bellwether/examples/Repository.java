package dev.bellwether.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout that the tests run in: its modules and their source files. */
record Repository(Path root) {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  /**
   * Where the build says that it is; an IDE says nothing, and starts tests in the module's folder.
   */
  static Repository current() {
    return new Repository(Path.of(System.getProperty("bellwether.root", "..")));
  }

  /** The folders that the root POM names, in its order. */
  List<String> modules() {
    return MODULE.matcher(read(root.resolve("pom.xml"))).results().map(r -> r.group(1)).toList();
  }

  /**
   * The Java files of a module below {@code src/main} or {@code src/test}, in alphabetical order.
   */
  List<Path> sources(String module, String set) {
    Path folder = root.resolve(module).resolve("src").resolve(set);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a module has a type of its own, more than descriptions of packages and modules. */
  boolean hasCode(String module) {
    return sources(module, "main").stream()
        .map(path -> path.getFileName().toString())
        .anyMatch(name -> !name.endsWith("-info.java"));
  }

  static long lines(Path file) {
    return read(file).lines().count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
