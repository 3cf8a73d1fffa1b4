package dev.bellwether.cli.live;

import dev.bellwether.cli.journal.MomentWords;
import dev.bellwether.engine.live.News;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a person is told to look at, for the letters of the day. */
final class DayAlarms implements News {
  private final ZoneId zone;
  private final InstantSource time;
  private final List<String> said = new ArrayList<>();

  DayAlarms(ZoneId zone, InstantSource time) {
    this.zone = zone;
    this.time = time;
  }

  @Override
  public synchronized void tell(Level level, String sentence) {
    if (level == Level.ALARM) {
      said.add(MomentWords.time(time.millis(), zone) + " " + sentence);
    }
  }

  /** A sentence each, with its time. */
  synchronized List<String> said() {
    return List.copyOf(said);
  }
}
