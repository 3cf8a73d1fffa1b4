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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A {@link JsonlJournal} in a file that outlives the process: it goes on where the last run ended,
 * and a turn is on the disk before its orders leave. A last line that a crash tore is cut off.
 */
public final class JournalFile implements Journal {
  private final LineFile file;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonlJournal lines = new JsonlJournal(written);

  private JournalFile(LineFile file) {
    this.file = file;
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
    return new JournalFile(LineFile.open("journal", file, writing));
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

  /**
   * Writes a line of a kind of its own; readers leave kinds out that they do not know.
   *
   * @param json a flat object with {@code type} and {@code time}
   */
  public void line(String json) {
    written.writeBytes((json + "\n").getBytes(StandardCharsets.UTF_8));
    keep();
  }

  @Override
  public void close() {
    lines.close();
    file.close();
  }

  private void keep() {
    lines.flush();
    byte[] fresh = written.toByteArray();
    written.reset();
    file.append(fresh);
  }
}
