package dev.bellwether.btm;

import dev.bellwether.market.data.Symbol;
import java.util.List;

/**
 * Six funds on one index, from three times against it to three times with it, so that an account
 * without margin can be long and short with leverage. A short is bought, as the fund against.
 *
 * <p>Each fund multiplies the index's return since the <em>previous close</em>; seen from a later
 * price its leverage is {@code k (1 + r) / (1 + k r)} with {@code r} the return so far, a little
 * off {@code k}.
 *
 * @param bear3 −3 times the index's daily return
 * @param bear2 −2 times
 * @param bear1 −1 times
 * @param bull1 the index itself
 * @param bull2 2 times
 * @param bull3 3 times
 */
public record LeverageLadder(
    Symbol bear3, Symbol bear2, Symbol bear1, Symbol bull1, Symbol bull2, Symbol bull3) {
  /** The funds on the S&amp;P 500: SPXS, SDS, SPDN, SPY, SPUU, SPXL. */
  public static final LeverageLadder SP500 =
      new LeverageLadder(
          Symbol.of("SPXS"),
          Symbol.of("SDS"),
          Symbol.of("SPDN"),
          Symbol.of("SPY"),
          Symbol.of("SPUU"),
          Symbol.of("SPXL"));

  /** The highest multiple that can be bought. */
  public static final int TOP = 3;

  public LeverageLadder {
    if (List.of(bear3, bear2, bear1, bull1, bull2, bull3).stream().distinct().count() != 6) {
      throw new IllegalArgumentException("the six funds of a ladder must be six symbols");
    }
  }

  /**
   * A fund's multiple and how much of the equity goes into it.
   *
   * @param multiple 1, 2 or 3; the signal says with the index or against it
   * @param fraction of equity, above 0 and at most 1
   */
  public record Rung(int multiple, double fraction) {
    /**
     * The nearest fund, with all of the equity in it: 3 from leverage 2.5, 2 from 1.5, else 1. A
     * leverage below 1 is that fraction of the equity in the one-fold fund.
     *
     * @param leverage above 0
     */
    public static Rung nearest(double leverage) {
      if (leverage >= 2.5) {
        return new Rung(3, 1);
      }
      return leverage >= 1.5 ? new Rung(2, 1) : new Rung(1, Math.min(1, leverage));
    }

    /**
     * The smallest fund that reaches the leverage, and only so much of the equity as it takes;
     * above 3 it is all of the equity in the three-fold fund.
     *
     * @param leverage above 0
     */
    public static Rung exact(double leverage) {
      int multiple = (int) Math.min(TOP, Math.ceil(leverage));
      return new Rung(multiple, Math.min(1, leverage / multiple));
    }
  }

  /**
   * The fund with this multiple.
   *
   * @param multiple −3 to 3, not 0
   */
  public Symbol fund(int multiple) {
    return switch (multiple) {
      case -3 -> bear3;
      case -2 -> bear2;
      case -1 -> bear1;
      case 1 -> bull1;
      case 2 -> bull2;
      case 3 -> bull3;
      default ->
          throw new IllegalArgumentException("multiple must be -3 to 3 and not 0, was " + multiple);
    };
  }

  /** All six, from {@link #bear3} to {@link #bull3}. */
  public List<Symbol> funds() {
    return List.of(bear3, bear2, bear1, bull1, bull2, bull3);
  }
}
