package dev.bellwether.engine.stats;

/**
 * A small generator of random numbers whose sequence is fixed by its definition, not by the JVM.
 *
 * <p>Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA
 * (2014), in the variant SplitMix64.
 */
final class SplitMix {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  long next() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 up to but not including 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** From 0 up to but not including {@code bound}; the bias is below bound / 2^64. */
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }
}
