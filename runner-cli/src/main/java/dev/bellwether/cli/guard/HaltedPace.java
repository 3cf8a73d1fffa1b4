package dev.bellwether.cli.guard;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.port.PortException;
import java.nio.file.Path;
import java.time.Instant;

/** A pace that says in passing that we are alive, and stops where trading is halted. */
public final class HaltedPace implements Pace {
  private static final long NAP_MILLIS = 5_000;

  private final Pace pace;
  private final InstanceLock lock;
  private final HaltSwitch halt;

  public HaltedPace(Pace pace, InstanceLock lock, Path folder) {
    this.pace = pace;
    this.lock = lock;
    this.halt = new HaltSwitch(folder);
  }

  /**
   * Looks at the switch.
   *
   * @throws PortException if trading is halted
   */
  public void look() {
    lock.beat(pace.millis());
    halt.mustBeOff();
  }

  @Override
  public Instant instant() {
    return pace.instant();
  }

  @Override
  public long millis() {
    return pace.millis();
  }

  @Override
  public void await(Inbox inbox, long untilMillis) {
    look();
    pace.await(inbox, untilMillis);
  }

  @Override
  public void pause(long millis) {
    long until = pace.millis() + millis;
    for (long now = pace.millis(); now < until; now = pace.millis()) {
      look();
      pace.pause(Math.min(NAP_MILLIS, until - now));
    }
    look();
  }
}
