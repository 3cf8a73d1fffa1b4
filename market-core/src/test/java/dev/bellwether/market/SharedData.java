package dev.bellwether.market;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Market data that lies outside the repository; tests that need it are skipped where it is absent.
 */
public final class SharedData {
  private SharedData() {}

  /** The lines of a csv file without its header, each cut at the commas. */
  public static List<String[]> rows(String name) {
    Path file = Path.of(System.getProperty("bellwether.shared", "../../shared"), "data", name);
    assumeTrue(Files.exists(file), "skipped, because there is no " + file);
    try (BufferedReader reader = open(file)) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    return file.toString().endsWith(".gz")
        ? new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
        : Files.newBufferedReader(file);
  }
}
