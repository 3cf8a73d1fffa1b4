package dev.bellwether.ensemble.position;

import dev.bellwether.market.data.Symbol;
import java.util.List;

/**
 * The four funds of a family and how many times the index each moves.
 *
 * @param base whose bars give the signal
 * @param bull up with it
 * @param bear once against it
 * @param bearN several times against it
 * @param bullMultiple 2 to 10
 * @param bearMultiple −10 to −1
 * @param bearNMultiple −10 to −1
 */
public record FundSet(
    Symbol base,
    Symbol bull,
    Symbol bear,
    Symbol bearN,
    int bullMultiple,
    int bearMultiple,
    int bearNMultiple) {
  /** SPY, SPXL (3), SH (−1), SDS (−2). */
  public static final FundSet SPY =
      new FundSet(
          Symbol.of("SPY"), Symbol.of("SPXL"), Symbol.of("SH"), Symbol.of("SDS"), 3, -1, -2);

  /** QQQ, TQQQ (3), PSQ (−1), SQQQ (−3). */
  public static final FundSet QQQ =
      new FundSet(
          Symbol.of("QQQ"), Symbol.of("TQQQ"), Symbol.of("PSQ"), Symbol.of("SQQQ"), 3, -1, -3);

  public FundSet {
    if (List.of(base, bull, bear, bearN).stream().distinct().count() != 4) {
      throw new IllegalArgumentException(
          "the four funds must differ, were " + List.of(base, bull, bear, bearN));
    }
    if (bullMultiple < 2 || bullMultiple > 10) {
      throw new IllegalArgumentException("bullMultiple must be 2 to 10, was " + bullMultiple);
    }
    inverse("bearMultiple", bearMultiple);
    inverse("bearNMultiple", bearNMultiple);
  }

  private static void inverse(String name, int multiple) {
    if (multiple > -1 || multiple < -10) {
      throw new IllegalArgumentException(name + " must be -10 to -1, was " + multiple);
    }
  }

  /** All four, the base first, in the order of {@link Role}. */
  public List<Symbol> symbols() {
    return List.of(base, bull, bear, bearN);
  }

  public Symbol symbol(Role role) {
    return switch (role) {
      case BASE -> base;
      case BULL -> bull;
      case BEAR -> bear;
      case BEAR_N -> bearN;
    };
  }

  public int multiple(Role role) {
    return switch (role) {
      case BASE -> 1;
      case BULL -> bullMultiple;
      case BEAR -> bearMultiple;
      case BEAR_N -> bearNMultiple;
    };
  }

  /** How many times the index moves all the money in a state; NaN for {@code INVALID}. */
  public double exposure(PositionState state) {
    if (state == PositionState.INVALID) {
      return Double.NaN;
    }
    double sum = 0;
    for (Role role : Role.values()) {
      sum += state.weight(role) * multiple(role);
    }
    return sum;
  }
}
