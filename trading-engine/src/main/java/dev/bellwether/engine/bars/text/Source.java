package dev.bellwether.engine.bars.text;

import dev.bellwether.engine.bars.bytes.ReadAhead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Text that can be opened more than once, plain or in gzip. */
public interface Source {
  /** Its name in messages. */
  String name();

  /** The bytes as they are stored. */
  InputStream open() throws IOException;

  static Source of(Path file) {
    return new Source() {
      @Override
      public String name() {
        return file.toString();
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  static Source of(String name, byte[] content) {
    return new Source() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(content);
      }
    };
  }

  /**
   * The bytes of the text; gzip is known by its first two bytes, and unpacked by a thread of its
   * own until the stream is closed.
   *
   * @throws BarFileException if there is no such file, it is empty, or it is named .gz and is not
   */
  default InputStream text() throws IOException {
    InputStream raw = openOrExplain();
    try {
      return unpacked(raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private InputStream openOrExplain() throws IOException {
    try {
      return open();
    } catch (NoSuchFileException e) {
      throw BarFileException.ofFile(
          name(), BarFileRule.READABLE, "there is no such file", "check the path");
    }
  }

  private InputStream unpacked(InputStream raw) throws IOException {
    byte[] magic = raw.readNBytes(2);
    if (magic.length == 0) {
      throw BarFileException.ofFile(
          name(), BarFileRule.NOT_EMPTY, "the file is empty", "fetch it again");
    }
    InputStream whole = new Rejoined(magic, raw);
    if (magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return new ReadAhead(new GZIPInputStream(whole, 1 << 16));
    }
    if (name().endsWith(".gz")) {
      throw BarFileException.ofFile(
          name(),
          BarFileRule.GZIP,
          "the file is named .gz but is not gzip",
          "fetch it again, or rename it if it is plain text");
    }
    return whole;
  }
}
