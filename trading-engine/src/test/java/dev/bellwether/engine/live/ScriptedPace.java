package dev.bellwether.engine.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Time that moves when it is waited for, and what happens on the way, written down beforehand. */
final class ScriptedPace implements Pace {
  private final TreeMap<Long, Deque<Consumer<Inbox>>> script = new TreeMap<>();
  private final Inbox inbox;
  private long now;

  ScriptedPace(Inbox inbox, long now) {
    this.inbox = inbox;
    this.now = now;
  }

  /** At this time, or as soon as somebody waits after it, this happens. */
  ScriptedPace at(long epochMillis, Consumer<Inbox> event) {
    script.computeIfAbsent(epochMillis, time -> new ArrayDeque<>()).add(event);
    return this;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now);
  }

  @Override
  public void await(Inbox heard, long untilMillis) {
    if (!happens(untilMillis)) {
      now = Math.max(now, untilMillis);
    }
  }

  @Override
  public void pause(long millis) {
    long until = now + millis;
    while (happens(until)) {
      // all that falls into the pause
    }
    now = until;
  }

  /** Moves to what happens next, if it does until then. */
  private boolean happens(long untilMillis) {
    Map.Entry<Long, Deque<Consumer<Inbox>>> next = script.firstEntry();
    if (next == null || next.getKey() > untilMillis) {
      return false;
    }
    now = Math.max(now, next.getKey());
    script.pollFirstEntry().getValue().forEach(event -> event.accept(inbox));
    return true;
  }
}
