package dev.bellwether.engine.journal;

import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of lines that only grows, and outlives the process that writes it.
 *
 * <p>A crash can tear the last line only. A last line without its end was never acknowledged to
 * anybody, so it is cut off when the file is opened again.
 */
public final class LineFile implements AutoCloseable {
  private final String name;
  private final Path path;
  private final LineWriting writing;
  private final FileChannel channel;

  private LineFile(String name, Path path, LineWriting writing, FileChannel channel) {
    this.name = name;
    this.path = path;
    this.writing = writing;
    this.channel = channel;
  }

  /**
   * Opens the file, or begins it.
   *
   * @param name what it is called in the sentence that says what is wrong with it
   * @throws PortException if it cannot be read or written
   */
  public static LineFile open(String name, Path path, LineWriting writing) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      cutTornLine(channel);
      return new LineFile(name, path, writing, channel);
    } catch (IOException e) {
      throw failure(name, path, "cannot be opened", e);
    }
  }

  /** On the disk before anything else is written, so that no later crash can join two lines. */
  private static void cutTornLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    channel.truncate(end);
    channel.position(end);
    channel.force(true);
  }

  /** The lines that are there, without their ends. */
  public List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw failure(name, path, "cannot be read", e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * Writes lines that end with a line feed.
   *
   * @throws PortException if the disk does not take them
   */
  public void append(byte[] lines) {
    try {
      writing.write(channel, ByteBuffer.wrap(lines));
    } catch (IOException e) {
      throw failure(name, path, "cannot be written", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure(name, path, "cannot be closed", e);
    }
  }

  private static PortException failure(String name, Path path, String what, IOException e) {
    return new PortException(
        PortException.Remedy.STOP,
        "The " + name + " " + path + " " + what + ": " + e.getMessage(),
        e);
  }
}
