package dev.bellwether.engine.bars.time;

import java.util.List;

/** Bars of a market that never closes: all are kept. */
public final class RoundTheClock implements Placement {
  private final long length;
  private final long shift;
  private long start;

  /**
   * @param length of a bar, milliseconds
   * @param stamp which end of a bar its timestamp names
   */
  public RoundTheClock(long length, Stamp stamp) {
    this.length = length;
    this.shift = stamp == Stamp.END ? length : 0;
  }

  @Override
  public SessionPart place(long stamp) {
    start = stamp - shift;
    return SessionPart.INSIDE;
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long end() {
    return start + length;
  }

  @Override
  public boolean hasFixedLength() {
    return true;
  }

  @Override
  public List<String> hints() {
    return List.of();
  }
}
