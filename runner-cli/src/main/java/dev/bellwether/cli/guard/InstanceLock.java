package dev.bellwether.cli.guard;

import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process at a time trades one system on one account. The operating system
 * takes the lock back when the process ends, however it ends. Beside it a file tells who holds it
 * and when it was last alive.
 */
public final class InstanceLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;
  private final Path holder;
  private volatile long beatenMillis;

  private InstanceLock(FileChannel channel, FileLock lock, Path holder) {
    this.channel = channel;
    this.lock = lock;
    this.holder = holder;
  }

  /** Takes the lock of a folder; empty if another process has it. */
  static Optional<InstanceLock> take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new InstanceLock(channel, lock, folder.resolve("running")));
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be locked", e);
    }
  }

  /**
   * Takes the lock of a folder that must be free.
   *
   * @param title what runs there, for people
   * @throws PortException if another process has it
   */
  public static InstanceLock require(Path folder, String title) {
    return take(folder)
        .orElseThrow(
            () ->
                new PortException(
                    PortException.Remedy.STOP,
                    title
                        + " already runs on this account: "
                        + holder(folder)
                        + ". Two at once would trade against each other; stop the other one"
                        + " first."));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException held) {
      return null; // by this very process
    }
  }

  /** Who has it, in words. */
  static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve("running")).strip();
    } catch (IOException e) {
      return "another process";
    }
  }

  /** When it was last said that we are alive, epoch milliseconds; 0 if never. */
  public long beatenMillis() {
    return beatenMillis;
  }

  /** Says that we are alive; costs nothing if it was said within the last five seconds. */
  public void beat(long nowMillis) {
    if (nowMillis - beatenMillis >= 5_000) {
      beatenMillis = nowMillis;
      String text =
          "process "
              + ProcessHandle.current().pid()
              + ", last alive at "
              + Instant.ofEpochMilli(nowMillis).truncatedTo(ChronoUnit.SECONDS)
              + "\n";
      try (FileChannel out =
          FileChannel.open(
              holder,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException("the file " + holder + " cannot be written", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock beside " + holder + " cannot be given back", e);
    }
  }
}
