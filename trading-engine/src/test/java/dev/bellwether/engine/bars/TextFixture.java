package dev.bellwether.engine.bars;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small files to read. */
final class TextFixture {
  static final Symbol SPY = Symbol.of("SPY");
  static final String HEADER = "timestamp,open,high,low,close,volume";
  static final ReadOptions PLAIN = ReadOptions.DEFAULTS.withoutCache();
  static final BarFiles FILES = new BarFiles(NyseCalendar.create());

  private TextFixture() {}

  /** A file of these lines, in gzip if its name says so. */
  static Path write(Path directory, String name, String... lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return writeBytes(directory, name, name.endsWith(".gz") ? gzip(text) : text);
  }

  static Path writeBytes(Path directory, String name, byte[] bytes) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /** Three minutes from the opening bell of Monday, 2024-04-01. */
  static String[] threeMinutes() {
    return new String[] {
      HEADER,
      "2024-04-01T09:30:00-04:00,523.83,523.84,523.5509,523.59,632019",
      "2024-04-01T09:31:00-04:00,523.6,523.7,523.5,523.65,1000",
      "2024-04-01T09:32:00-04:00,523.65,523.9,523.6,523.8,2000.5"
    };
  }
}
