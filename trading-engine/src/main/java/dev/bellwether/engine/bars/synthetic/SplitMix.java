package dev.bellwether.engine.bars.synthetic;

/**
 * Random numbers that are the same for a seed on every machine and in every version of Java; used
 * by one thread.
 *
 * <p>Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, the
 * generator SplitMix64.
 */
final class SplitMix {
  private static final long STEP = 0x9e37_79b9_7f4a_7c15L;

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  long nextLong() {
    state += STEP;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1), a multiple of 2^-53. */
  double nextUniform() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * Nearly normal with mean 0 and standard deviation 1: the sum of twelve uniform numbers less six.
   * Additions only, so that no machine rounds it otherwise; never beyond six.
   */
  double nextNormal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += nextUniform();
    }
    return sum;
  }
}
