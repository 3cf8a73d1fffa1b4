package dev.bellwether.benchmarks.parts;

import dev.bellwether.ensemble.learn.LeastSquaresRules;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.learn.RecursiveLeastSquares;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One update of the learner on the Vector API: the work of {@link EnsembleParts}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class VectorParts {
  private static final int INPUTS = 512;

  private final RecursiveLeastSquares small = model(60);
  private final RecursiveLeastSquares large = model(126);
  private final double[][] few = inputs(60);
  private final double[][] many = inputs(126);
  private int next;

  /** Refuses to measure plain Java under this name. */
  private static RecursiveLeastSquares model(int size) {
    MatrixProvider matrices = MatrixProvider.fastest();
    if (matrices.equals(MatrixProvider.PLAIN)) {
      throw new IllegalStateException("SKIPPED: the Vector API is of no use on this machine.");
    }
    return new RecursiveLeastSquares(
        size,
        new LeastSquaresRules(0.999, 100, 0.01, false, Double.POSITIVE_INFINITY, 0),
        matrices);
  }

  private static double[][] inputs(int size) {
    Random random = new Random(42);
    double[][] all = new double[INPUTS][];
    for (int i = 0; i < INPUTS; i++) {
      all[i] = random.doubles(size, -1, 1).toArray();
    }
    return all;
  }

  @Setup(Level.Iteration)
  public void begin() {
    next = 0;
  }

  @Benchmark
  public boolean update60() {
    double[] x = few[next++ & (INPUTS - 1)];
    return small.update(x, 0.5 * x[0]);
  }

  @Benchmark
  public boolean update126() {
    double[] x = many[next++ & (INPUTS - 1)];
    return large.update(x, 0.5 * x[0]);
  }
}
