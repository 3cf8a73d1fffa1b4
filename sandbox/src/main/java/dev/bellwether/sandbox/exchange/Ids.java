package dev.bellwether.sandbox.exchange;

import java.util.UUID;

/** Ids that look random and are the same in every run of one seed (SplitMix64, Steele 2014). */
final class Ids {
  private long state;

  Ids(long seed) {
    this.state = seed;
  }

  UUID next() {
    long high = (bits() & ~0xF000L) | 0x4000L; // version 4
    long low = (bits() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L; // its variant
    return new UUID(high, low);
  }

  private long bits() {
    state += 0x9E37_79B9_7F4A_7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
