package dev.bellwether.ensemble.state;

import java.util.Arrays;

/** Collects what is to be remembered, number after number. */
public final class StateWriter {
  private long[] words = new long[256];
  private int size;

  /** A whole number. */
  public void add(long word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size++] = word;
  }

  /** A number, every bit of it, NaN among them. */
  public void add(double number) {
    add(Double.doubleToRawLongBits(number));
  }

  public void add(boolean flag) {
    add(flag ? 1 : 0);
  }

  public void add(double[] numbers) {
    add(numbers.length);
    for (double number : numbers) {
      add(number);
    }
  }

  public void add(long[] numbers) {
    add(numbers.length);
    for (long number : numbers) {
      add(number);
    }
  }

  /** All that was added, in order. */
  public long[] words() {
    return Arrays.copyOf(words, size);
  }
}
