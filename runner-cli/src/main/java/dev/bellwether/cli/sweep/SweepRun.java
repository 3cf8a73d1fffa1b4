package dev.bellwether.cli.sweep;

import dev.bellwether.cli.wiring.BtmRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs every point of a grid, several at a time. The runs share the bars and nothing else, and
 * their outcomes come in the order of the grid, so that it does not matter how many run at once.
 */
public final class SweepRun {
  private final BtmRun base;
  private final Grid grid;
  private final int inSample;

  /**
   * A sweep that has not begun.
   *
   * @param base any run over the bars and sessions that all points are to have
   * @param inSample how many of the sessions parameters are chosen on
   */
  public SweepRun(BtmRun base, Grid grid, int inSample) {
    this.base = base;
    this.grid = grid;
    this.inSample = inSample;
  }

  /**
   * Runs them all.
   *
   * @param threads how many at a time, at least 1
   * @param step called after each run that ended
   */
  public SweepResult run(int threads, Runnable step) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Outcome>> running =
          grid.points().stream().map(point -> pool.submit(() -> outcome(point))).toList();
      List<Outcome> outcomes = new ArrayList<>();
      try {
        for (Future<Outcome> one : running) {
          outcomes.add(one.get());
          step.run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the sweep was interrupted", e);
      } catch (ExecutionException e) {
        throw cause(e);
      } finally {
        pool.shutdownNow();
      }
      return new SweepResult(base, grid, inSample, outcomes);
    }
  }

  private Outcome outcome(Grid.Point point) {
    return Outcome.of(point, base.with(point.parameters()).run(), inSample);
  }

  private static RuntimeException cause(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      case null, default -> new IllegalStateException("a run of the sweep failed", e);
    };
  }
}
