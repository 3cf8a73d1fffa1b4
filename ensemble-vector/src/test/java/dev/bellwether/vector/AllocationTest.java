package dev.bellwether.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.bellwether.ensemble.learn.LeastSquaresRules;
import dev.bellwether.ensemble.learn.RecursiveLeastSquares;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Vectors live in registers: once compiled, nothing is left for the garbage collector. */
final class AllocationTest {

  @Test
  void learnsWithoutAnObjectOnceItIsCompiled() {
    VectorMatrices matrices = new VectorMatrices();
    assumeThat(matrices.isAvailable()).as("a processor with AVX-512").isTrue();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    RecursiveLeastSquares model =
        new RecursiveLeastSquares(
            126, new LeastSquaresRules(0.995, 100, 0.01, true, 8, 20), matrices);
    double[] x = new Random(1).doubles(126, -1, 1).toArray();
    double[] y = new Random(2).doubles(126, -1, 1).toArray();
    long least = Long.MAX_VALUE;

    // the compiler works beside us, and slowly where others work too: up to 200,000 updates
    for (int round = 0; round < 1_000 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        model.update(x, 0.1);
        model.confidence(y);
        model.update(y, -0.1);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(least).isZero();
  }
}
