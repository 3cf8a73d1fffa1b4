package dev.bellwether.benchmarks;

import dev.bellwether.market.data.Bars;

/**
 * One work in this process: first that loop and engine agree, then how long each takes, turn and
 * turn about.
 */
final class EngineBench {
  private static final int ROUNDS = 21;
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  private final Work work;
  private final boolean full;
  private final Bars bars;
  private final Engine engine = new Engine();

  EngineBench(String work, boolean full, int sessions) {
    this.work = Work.named(work);
    this.full = full;
    this.bars = Generated.minutes(sessions);
  }

  /** Prints {@code loop ns/bar, engine ns/bar, ratio, bytes/bar, trades} with tabs between. */
  String run() {
    Answer loop = work.loop(bars);
    Answer plain = Engine.answer(engine.plain(work, bars));
    if (!loop.equals(plain)) {
      throw new IllegalStateException(
          "loop and engine must agree before speed counts: " + loop + " and " + plain);
    }
    warmUp();
    double[] loops = new double[ROUNDS];
    double[] engines = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      loops[i] = Clock.nanos(() -> work.loop(bars)) / (double) bars.size();
      engines[i] = Clock.nanos(this::once) / (double) bars.size();
      ratios[i] = engines[i] / loops[i];
    }
    double bytes = Clock.bytes(this::once) / (double) bars.size();
    return Clock.median(loops)
        + "\t"
        + Clock.median(engines)
        + "\t"
        + Clock.median(ratios)
        + "\t"
        + bytes
        + "\t"
        + loop.trades();
  }

  private void warmUp() {
    long spent = 0;
    while (spent < WARM_UP_NANOS) {
      spent += Clock.nanos(this::once) + Clock.nanos(() -> work.loop(bars));
    }
  }

  private void once() {
    if (full) {
      engine.full(work, bars);
    } else {
      engine.plain(work, bars);
    }
  }
}
