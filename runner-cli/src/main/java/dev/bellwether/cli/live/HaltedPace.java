package dev.bellwether.cli.live;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.port.PortException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A pace that says in passing that we are alive, and stops where trading is halted. */
final class HaltedPace implements Pace {
  private static final long NAP_MILLIS = 5_000;

  private final Pace pace;
  private final InstanceLock lock;
  private final List<HaltSwitch> switches;

  /**
   * Watches halts.
   *
   * @param folders of the systems whose halt is ours too
   */
  HaltedPace(Pace pace, InstanceLock lock, Path... folders) {
    this.pace = pace;
    this.lock = lock;
    this.switches = List.of(folders).stream().map(HaltSwitch::new).toList();
  }

  /**
   * Looks at the switches.
   *
   * @throws PortException if trading is halted
   */
  void look() {
    lock.beat(pace.millis());
    for (HaltSwitch one : switches) {
      one.reason()
          .ifPresent(
              why -> {
                throw new PortException(
                    PortException.Remedy.STOP,
                    "Trading is halted: "
                        + why
                        + ". Take it back with \"bellwether halt --clear\".");
              });
    }
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
