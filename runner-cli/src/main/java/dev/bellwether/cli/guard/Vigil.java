package dev.bellwether.cli.guard;

import dev.bellwether.engine.live.Inbox;
import java.util.function.LongConsumer;

/**
 * What is looked after while the loop waits: that others see us alive, that a halt is heard, that
 * what is due is done. Once a second is enough for all of it.
 */
public final class Vigil implements LongConsumer {
  private static final long EVERY_MILLIS = 1_000;

  private final InstanceLock lock;
  private final HaltSwitch halt;
  private final Inbox inbox;
  private final Once due;
  private long lastMillis;

  public Vigil(InstanceLock lock, HaltSwitch halt, Inbox inbox, Once due) {
    this.lock = lock;
    this.halt = halt;
    this.inbox = inbox;
    this.due = due;
  }

  @Override
  public void accept(long nowMillis) {
    if (nowMillis - lastMillis < EVERY_MILLIS) {
      return;
    }
    lastMillis = nowMillis;
    lock.beat(nowMillis);
    halt.reason().ifPresent(why -> inbox.stop("halted: " + why));
    due.at(nowMillis);
  }
}
