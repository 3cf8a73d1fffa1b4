package dev.bellwether.cli.output;

import dev.bellwether.market.port.PortException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file that a user named, or says in a sentence why that cannot be. */
public final class OutputFile {
  private OutputFile() {}

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void to(Writer out) throws IOException;
  }

  /**
   * Writes text in UTF-8.
   *
   * @throws PortException if the file cannot be written
   */
  public static void write(Path file, Content content) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      content.to(out);
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  /**
   * Opens a file to be written bit by bit.
   *
   * @throws PortException if it cannot be written
   */
  public static OutputStream open(Path file) {
    try {
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  /** The complaint about a file that cannot be written. */
  public static PortException cannot(Path file, IOException e) {
    return new PortException(
        PortException.Remedy.STOP,
        file + ": the file cannot be written; check that its folder exists and may be written to.",
        e);
  }
}
