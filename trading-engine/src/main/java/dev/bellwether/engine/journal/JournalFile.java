package dev.bellwether.engine.journal;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A {@link JsonlJournal} in a file that outlives the process: it goes on where the last run ended,
 * and a turn is on the disk before its orders leave. A last line that a crash tore is cut off.
 */
public final class JournalFile implements Journal {
  private final Path file;
  private final FileChannel channel;
  private final LineWriting writing;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonlJournal lines = new JsonlJournal(written);

  private JournalFile(Path file, FileChannel channel, LineWriting writing) {
    this.file = file;
    this.channel = channel;
    this.writing = writing;
  }

  /**
   * Opens the file, or begins it.
   *
   * @throws PortException if it cannot be read or written
   */
  public static JournalFile open(Path file) {
    return open(file, LineWriting.FORCED);
  }

  /**
   * The same, where lines reach the disk in another way.
   *
   * @throws PortException if it cannot be read or written
   */
  public static JournalFile open(Path file, LineWriting writing) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      channel.position(cutTornLine(channel));
      return new JournalFile(file, channel, writing);
    } catch (IOException e) {
      throw failure(file, "cannot be opened", e);
    }
  }

  private static long cutTornLine(FileChannel channel) throws IOException {
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
    return end;
  }

  @Override
  public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
    lines.turn(now, decision, evidence, verdict);
    keep();
  }

  @Override
  public void sent(Order order, String refusal) {
    lines.sent(order, refusal);
    keep();
  }

  @Override
  public void ended(Order order, String reason, long epochMillis) {
    lines.ended(order, reason, epochMillis);
    keep();
  }

  @Override
  public void filled(Fill fill) {
    lines.filled(fill);
    keep();
  }

  @Override
  public void sessionEnd(Session session, double equity) {
    lines.sessionEnd(session, equity);
    keep();
  }

  @Override
  public void close() {
    try {
      lines.close();
      channel.close();
    } catch (IOException e) {
      throw failure(file, "cannot be closed", e);
    }
  }

  private void keep() {
    try {
      lines.flush();
      ByteBuffer fresh = ByteBuffer.wrap(written.toByteArray());
      written.reset();
      writing.write(channel, fresh);
    } catch (IOException e) {
      throw failure(file, "cannot be written", e);
    }
  }

  private static PortException failure(Path file, String what, IOException e) {
    return new PortException(
        PortException.Remedy.STOP, "The journal " + file + " " + what + ": " + e.getMessage(), e);
  }
}
