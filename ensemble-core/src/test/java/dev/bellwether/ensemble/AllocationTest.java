package dev.bellwether.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.bellwether.market.data.Bars;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A bar leaves nothing behind for the garbage collector. */
final class AllocationTest {

  @Test
  void learnsAndForecastsWithoutAnObject() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Bars bars = MadeUpBars.of(31, 100, 0);
    long session = -1;
    long least = Long.MAX_VALUE;
    OnlineEnsemble ensemble = OnlineEnsembleTest.fresh();

    for (int row = 0; row < bars.size(); row += 390) {
      var day = RealBars.CALENDAR.atOrAfter(bars.startMillis(row));
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = row; i < row + 390; i++) {
        ensemble.add(
            day,
            bars.startMillis(i),
            bars.endMillis(i),
            bars.open(i),
            bars.high(i),
            bars.low(i),
            bars.close(i),
            bars.volume(i));
      }
      session++;
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    // a session of 390 bars; the first ones run before the compiler has removed what it can
    assertThat(session).isEqualTo(99);
    assertThat(least).isLessThan(390);
  }
}
