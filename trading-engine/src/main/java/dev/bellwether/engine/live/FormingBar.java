package dev.bellwether.engine.live;

import dev.bellwether.market.decision.Tape;

/** The bar of one symbol that has not ended, built of its trades. */
final class FormingBar {
  private final long lengthMillis;
  private long startMillis = Long.MIN_VALUE;
  private long latestMillis;
  private double high;
  private double low;
  private double close;
  private double volume;

  FormingBar(long lengthMillis) {
    this.lengthMillis = lengthMillis;
  }

  void trade(double price, double size, long epochMillis) {
    long start = epochMillis - Math.floorMod(epochMillis, lengthMillis);
    if (start > startMillis) {
      startMillis = start;
      latestMillis = epochMillis;
      high = price;
      low = price;
      close = price;
      volume = size;
    } else if (start == startMillis) {
      add(price, size, epochMillis);
    }
  }

  private void add(double price, double size, long epochMillis) {
    high = Math.max(high, price);
    low = Math.min(low, price);
    volume += size;
    if (epochMillis >= latestMillis) {
      latestMillis = epochMillis;
      close = price;
    }
  }

  /** Shows it, if it is of the bar that is forming at this time. */
  void show(Tape tape, int place, long nowMillis) {
    if (nowMillis >= startMillis && nowMillis < startMillis + lengthMillis) {
      tape.form(place, high, low, close, volume, latestMillis);
    }
  }
}
