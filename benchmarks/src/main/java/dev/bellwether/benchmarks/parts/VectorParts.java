package dev.bellwether.benchmarks.parts;

import dev.bellwether.ensemble.learn.MatrixProvider;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
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
  private final Updates small = new Updates(60, vector());
  private final Updates large = new Updates(126, vector());

  /** Refuses to measure plain Java under this name. */
  private static MatrixProvider vector() {
    MatrixProvider matrices = MatrixProvider.fastest();
    if (matrices.equals(MatrixProvider.PLAIN)) {
      throw new IllegalStateException("SKIPPED: the Vector API is of no use on this machine.");
    }
    return matrices;
  }

  @Benchmark
  public boolean update60() {
    return small.update();
  }

  @Benchmark
  public boolean update126() {
    return large.update();
  }
}
