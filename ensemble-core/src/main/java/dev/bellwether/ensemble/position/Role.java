package dev.bellwether.ensemble.position;

/** What a fund is for. */
public enum Role {
  /** Once the index. */
  BASE(1),
  /** Several times the index. */
  BULL(2),
  /** Once against the index. */
  BEAR(4),
  /** Several times against it. */
  BEAR_N(8);

  private final int bit;

  Role(int bit) {
    this.bit = bit;
  }

  /** A number of its own, so that sums say which are meant. */
  public int bit() {
    return bit;
  }
}
