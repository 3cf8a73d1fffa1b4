package dev.bellwether.engine.bars.time;

/** Which end of a bar its timestamp names. Files do not say; whoever reads them must. */
public enum Stamp {
  /** The first instant that the bar covers: Polygon, Alpaca, most vendors. */
  START,
  /** The first instant that the bar no longer covers: Interactive Brokers exports, some others. */
  END
}
