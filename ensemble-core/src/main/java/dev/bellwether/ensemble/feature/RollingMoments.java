package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/**
 * Mean, variance and skewness of the last so many numbers, one step a number.
 *
 * <p>Sums are taken of the distance to a number of the window itself, and anew each time round, so
 * that nothing cancels and nothing drifts. (The original's sliding update left out a term, so that
 * its mean of prices around 670 fell to 227 within twenty bars.)
 */
public final class RollingMoments {
  private final Ring ring;
  private double origin;
  private double sum;
  private double squares;
  private double cubes;

  public RollingMoments(int window) {
    ring = new Ring(window);
  }

  public void add(double value) {
    boolean first = ring.count() == 0;
    boolean drops = ring.isFull();
    double dropped = ring.add(value);
    if (first || ring.wrapped()) {
      addUpAnew();
      return;
    }
    move(value - origin, 1);
    if (drops) {
      move(dropped - origin, -1);
    }
  }

  private void addUpAnew() {
    origin = ring.oldest();
    sum = 0;
    squares = 0;
    cubes = 0;
    for (int i = ring.count() - 1; i >= 0; i--) {
      move(ring.ago(i) - origin, 1);
    }
  }

  private void move(double distance, int sign) {
    double square = distance * distance;
    sum += sign * distance;
    squares += sign * square;
    cubes += sign * square * distance;
  }

  public boolean isFull() {
    return ring.isFull();
  }

  public int count() {
    return ring.count();
  }

  /** The number added so many before the latest; 0 where there is none. */
  public double ago(int back) {
    return ring.ago(back);
  }

  /** 0 where there are no numbers. */
  public double mean() {
    return ring.count() == 0 ? 0 : origin + sum / ring.count();
  }

  /** The sum of squared distances to the mean. */
  private double scatter() {
    return ring.count() == 0 ? 0 : Math.max(0, squares - sum * sum / ring.count());
  }

  /** With n in the denominator; 0 where there are no numbers. */
  public double populationDeviation() {
    return ring.count() == 0 ? 0 : Math.sqrt(scatter() / ring.count());
  }

  /** With n − 1 in the denominator; 0 for fewer than two numbers. */
  public double sampleDeviation() {
    return ring.count() < 2 ? 0 : Math.sqrt(scatter() / (ring.count() - 1));
  }

  /** The sum of (x − mean)³ over n s³ with the sample deviation s; 0 where s is at most 1e-8. */
  public double skewness() {
    double deviation = sampleDeviation();
    if (deviation <= 1e-8) {
      return 0;
    }
    int n = ring.count();
    double m = sum / n;
    double third = cubes - 3 * m * squares + 3 * m * m * sum - n * m * m * m;
    return third / (n * deviation * deviation * deviation);
  }

  public void save(StateWriter to) {
    ring.save(to);
    to.add(new double[] {origin, sum, squares, cubes});
  }

  public void restore(StateReader from) {
    ring.restore(from);
    double[] sums = new double[4];
    from.read(sums);
    origin = sums[0];
    sum = sums[1];
    squares = sums[2];
    cubes = sums[3];
  }
}
