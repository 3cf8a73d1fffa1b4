package dev.bellwether.sandbox.market;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An instrument as the broker lists it.
 *
 * @param id the same for the same ticker in every sandbox
 * @param ticker such as SPY
 * @param name the issuer's name for it
 * @param exchange the listing exchange, such as ARCA
 * @param fractionable whether parts of a share may be ordered
 * @param shortable whether it may be sold short
 * @param longMargin maintenance margin of a long position, fraction of its value
 * @param shortMargin maintenance margin of a short position, fraction of its value
 */
public record Asset(
    UUID id,
    String ticker,
    String name,
    String exchange,
    boolean fractionable,
    boolean shortable,
    BigDecimal longMargin,
    BigDecimal shortMargin) {

  /** An asset with everything but its margins as a large fund has it. */
  static Asset listed(
      String ticker, String name, String exchange, String longMargin, String shortMargin) {
    return new Asset(
        idOf(ticker),
        ticker,
        name,
        exchange,
        true,
        true,
        new BigDecimal(longMargin),
        new BigDecimal(shortMargin));
  }

  private static UUID idOf(String ticker) {
    return UUID.nameUUIDFromBytes(("asset " + ticker).getBytes(StandardCharsets.UTF_8));
  }
}
