package dev.bellwether.engine.desk;

import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@link IntentLog} in a file that only grows: one line of JSON a change, forced to the disk
 * before the method returns.
 *
 * <p>A crash can tear the last line only. A last line without its end was never acknowledged to
 * anybody, so it is cut off when the file is opened again; a damaged line before it means that
 * something else wrote to the file, and is refused.
 */
public final class IntentJournal implements IntentLog {
  private final Path file;
  private final FileChannel channel;
  private final LineWriting writing;
  private final Map<String, Intent> intents = new LinkedHashMap<>();

  private IntentJournal(Path file, FileChannel channel, LineWriting writing) {
    this.file = file;
    this.channel = channel;
    this.writing = writing;
  }

  /**
   * Opens the file, or begins it, and reads what it holds.
   *
   * @throws PortException if it cannot be read or written, or holds a damaged line
   */
  public static IntentJournal open(Path file) {
    return open(file, LineWriting.FORCED);
  }

  /**
   * The same, where lines reach the disk in another way.
   *
   * @throws PortException if it cannot be read or written, or holds a damaged line
   */
  public static IntentJournal open(Path file, LineWriting writing) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      int whole = lastLineEnd(bytes);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(whole);
      channel.position(whole);
      channel.force(true);
      IntentJournal journal = new IntentJournal(file, channel, writing);
      journal.replay(Arrays.copyOf(bytes, whole));
      return journal;
    } catch (IOException e) {
      throw failure(file, "cannot be opened", e);
    }
  }

  @Override
  public void intend(Order order) {
    if (intents.containsKey(order.id())) {
      throw new IllegalStateException(
          "order " + order.id() + " was intended before and must not be sent again");
    }
    Intent intent = new Intent(order, OrderState.INTENDED, BigDecimal.ZERO, "");
    append(IntentJson.of(intent));
    intents.put(order.id(), intent);
  }

  @Override
  public void note(String orderId, OrderState state, BigDecimal filled, String why) {
    Intent known = intents.get(orderId);
    if (known == null) {
      throw new IllegalStateException("order " + orderId + " was never intended here");
    }
    boolean news = known.state() != state || known.filled().compareTo(filled) != 0;
    if (news) {
      Intent next = known.now(state, filled, why);
      append(IntentJson.of(next));
      intents.put(orderId, next);
    }
  }

  @Override
  public Optional<Intent> find(String orderId) {
    return Optional.ofNullable(intents.get(orderId));
  }

  @Override
  public List<Intent> open() {
    return intents.values().stream().filter(Intent::isOpen).toList();
  }

  @Override
  public List<Intent> since(long decidedMillis) {
    return intents.values().stream()
        .filter(intent -> intent.order().decidedMillis() >= decidedMillis)
        .toList();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure(file, "cannot be closed", e);
    }
  }

  private void append(String json) {
    try {
      writing.write(channel, ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw failure(file, "cannot be written", e);
    }
  }

  private void replay(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      Intent intent = IntentJson.parse(lines[i], file + ":" + (i + 1));
      intents.put(intent.order().id(), intent);
    }
  }

  private static int lastLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static PortException failure(Path file, String what, IOException e) {
    return new PortException(
        PortException.Remedy.STOP,
        "The intent journal " + file + " " + what + ": " + e.getMessage(),
        e);
  }
}
