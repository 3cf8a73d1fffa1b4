package dev.bellwether.engine.desk;

import dev.bellwether.engine.journal.LineFile;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.port.PortException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@link IntentLog} in a file that only grows: one line of JSON a change, forced to the disk
 * before the method returns.
 *
 * <p>A last line that a crash tore is cut off when the file is opened again; a damaged line before
 * it means that something else wrote to the file, and is refused.
 */
public final class IntentJournal implements IntentLog {
  private final LineFile file;
  private final Map<String, Intent> intents = new LinkedHashMap<>();

  /** Those of them that are open: few, and asked for all the time. */
  private final Map<String, Intent> open = new LinkedHashMap<>();

  private IntentJournal(LineFile file) {
    this.file = file;
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
    IntentJournal journal = new IntentJournal(LineFile.open("intent journal", file, writing));
    journal.replay();
    return journal;
  }

  @Override
  public void intend(Order order) {
    if (intents.containsKey(order.id())) {
      throw new IllegalStateException(
          "order " + order.id() + " was intended before and must not be sent again");
    }
    Intent intent = new Intent(order, OrderState.INTENDED, BigDecimal.ZERO, "");
    append(intent);
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
      append(next);
    }
  }

  @Override
  public Optional<Intent> find(String orderId) {
    return Optional.ofNullable(intents.get(orderId));
  }

  @Override
  public List<Intent> open() {
    return List.copyOf(open.values());
  }

  @Override
  public List<Intent> since(long decidedMillis) {
    return intents.values().stream()
        .filter(intent -> intent.order().decidedMillis() >= decidedMillis)
        .toList();
  }

  @Override
  public void close() {
    file.close();
  }

  private void append(Intent intent) {
    file.append((IntentJson.of(intent) + "\n").getBytes(StandardCharsets.UTF_8));
    know(intent);
  }

  private void know(Intent intent) {
    intents.put(intent.order().id(), intent);
    if (intent.isOpen()) {
      open.put(intent.order().id(), intent);
    } else {
      open.remove(intent.order().id());
    }
  }

  private void replay() {
    int number = 0;
    for (String line : file.lines()) {
      know(IntentJson.parse(line, file.path() + ":" + ++number));
    }
  }
}
