package dev.bellwether.ensemble.state;

/** Gives back what a {@link StateWriter} collected, in the same order. */
public final class StateReader {
  private final long[] words;
  private int next;

  public StateReader(long[] words) {
    this.words = words.clone();
  }

  /**
   * The next whole number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public long readLong() {
    if (next == words.length) {
      throw new IllegalArgumentException(
          "the saved state must hold more than " + words.length + " words; it was cut short");
    }
    return words[next++];
  }

  public int readInt() {
    return Math.toIntExact(readLong());
  }

  public double readDouble() {
    return Double.longBitsToDouble(readLong());
  }

  public boolean readBoolean() {
    return readLong() != 0;
  }

  /** Fills an array with the next one saved, which must be as long. */
  public void read(double[] numbers) {
    length(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = readDouble();
    }
  }

  /** Fills an array with the next one saved, which must be as long. */
  public void read(long[] numbers) {
    length(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = readLong();
    }
  }

  private void length(int wanted) {
    long saved = readLong();
    if (saved != wanted) {
      throw new IllegalArgumentException(
          "the saved state must fit the parameters: a part holds "
              + saved
              + " numbers in place of "
              + wanted);
    }
  }

  /** Refuses a state of which something is left over. */
  public void end() {
    if (next != words.length) {
      throw new IllegalArgumentException(
          "the saved state must hold " + next + " words, held " + words.length);
    }
  }
}
