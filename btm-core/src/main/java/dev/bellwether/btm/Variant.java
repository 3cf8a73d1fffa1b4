package dev.bellwether.btm;

/**
 * When to be long, short or flat. Asked at the half-hour marks and never in between; all
 * comparisons are strict, so that at equality nothing is entered.
 *
 * <p>With {@code U} and {@code L} the band, {@code V} the session's VWAP, {@code P} the price and
 * {@code s} the position since the mark before (+1, 0, −1):
 *
 * <pre>
 *   CURRENT_BAND_VWAP   +1 if P &gt; max(U, V);  -1 if P &lt; min(L, V);  else 0
 *   OPPOSITE_BAND       +1 if P &gt; U;          -1 if P &lt; L;          else s
 *   VWAP_ONLY           +1 if P &gt; max(U, V);  -1 if P &lt; min(L, V);
 *                       else s if P is still on the side of V that s needs (above for +1, below for -1);
 *                       else 0
 * </pre>
 *
 * <p>Source: Zarattini, Aziz, Barbon (2024), and question 22 of its appendix. The first rule has no
 * memory: what is held is not asked. That is how the authors compute it, and why a price between
 * band and VWAP is a reason to leave.
 */
public enum Variant {
  /** Beyond the current band and the VWAP; given up as soon as the price is beyond only one. */
  CURRENT_BAND_VWAP(
      "long: the price is above the upper band and the VWAP",
      "short: the price is below the lower band and the VWAP",
      "flat: the price is not beyond both the band and the VWAP") {
    @Override
    int target(double price, double lower, double upper, double vwap, int position) {
      return beyondBoth(price, lower, upper, vwap);
    }
  },
  /** Beyond the band; turned round at the opposite band, otherwise kept to the close. */
  OPPOSITE_BAND(
      "long: the price crossed the upper band, and not the lower one since",
      "short: the price crossed the lower band, and not the upper one since",
      "flat: the price has not left the band today") {
    @Override
    int target(double price, double lower, double upper, double vwap, int position) {
      if (price > upper) {
        return 1;
      }
      return price < lower ? -1 : position;
    }
  },
  /**
   * Entered beyond the band and the VWAP; a long is kept while the price is above the VWAP, a short
   * while it is below.
   */
  VWAP_ONLY(
      "long: the price crossed the upper band and stayed above the VWAP",
      "short: the price crossed the lower band and stayed below the VWAP",
      "flat: the price is not beyond both the band and the VWAP") {
    @Override
    int target(double price, double lower, double upper, double vwap, int position) {
      int entry = beyondBoth(price, lower, upper, vwap);
      boolean kept = position > 0 ? price > vwap : price < vwap;
      return entry == 0 && kept ? position : entry;
    }
  };

  private final String whyLong;
  private final String whyShort;
  private final String whyFlat;

  Variant(String whyLong, String whyShort, String whyFlat) {
    this.whyLong = whyLong;
    this.whyShort = whyShort;
    this.whyFlat = whyFlat;
  }

  /**
   * Where to be.
   *
   * @param position where the mark before wanted to be: +1, 0 or −1
   * @return +1 long, −1 short, 0 flat
   */
  public int target(double price, NoiseBand band, double vwap, int position) {
    return target(price, band.lower(), band.upper(), vwap, position);
  }

  abstract int target(double price, double lower, double upper, double vwap, int position);

  /** The reason for a target, for people. */
  String reason(int target) {
    if (target > 0) {
      return whyLong;
    }
    return target < 0 ? whyShort : whyFlat;
  }

  private static int beyondBoth(double price, double lower, double upper, double vwap) {
    if (price > upper && price > vwap) {
      return 1;
    }
    return price < lower && price < vwap ? -1 : 0;
  }
}
