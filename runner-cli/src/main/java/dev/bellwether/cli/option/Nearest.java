package dev.bellwether.cli.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate with the fewest typing mistakes in the word; empty if even that one has more than
   * a third of the word's letters, and at least two, wrong.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int allowed = Math.max(2, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> mistakes(word, candidate) <= allowed)
        .min(
            Comparator.comparingInt((String candidate) -> mistakes(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** " Did you mean X?", or nothing. */
  public static String suggestion(String word, Collection<String> candidates) {
    return to(word, candidates).map(found -> " Did you mean " + found + "?").orElse("");
  }

  /**
   * How many letters must be put in, left out, replaced or swapped with their neighbour.
   *
   * <p>Source: Damerau, "A technique for computer detection and correction of spelling errors"
   * (1964), in the form that edits no part twice.
   */
  static int mistakes(String word, String other) {
    int[][] cost = new int[word.length() + 1][other.length() + 1];
    for (int i = 0; i <= word.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, word, other, i, j);
      }
    }
    return cost[word.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String word, String other, int i, int j) {
    boolean same = word.charAt(i - 1) == other.charAt(j - 1);
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && word.charAt(i - 1) == other.charAt(j - 2)
            && word.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
