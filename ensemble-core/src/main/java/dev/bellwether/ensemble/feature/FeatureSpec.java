package dev.bellwether.ensemble.feature;

/**
 * One feature, in words.
 *
 * @param name lower case with underscores
 * @param formula with o, h, l, c, v for the bar just ended, a prime for the one before it, and
 *     {@code c[k]} for the close k bars ago
 * @param window how many bars it looks back on; 1 is the bar alone
 * @param warmUp how many bars must have been seen before it says anything; until then it is 0
 */
public record FeatureSpec(String name, String formula, int window, int warmUp) {
  /** A feature that speaks as soon as its window is full. */
  FeatureSpec(String name, String formula, int window) {
    this(name, formula, window, window);
  }
}
