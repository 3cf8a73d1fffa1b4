package dev.bellwether.engine.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the SEC and FINRA take from the seller of a US share, by the date of the sale.
 *
 * <pre>
 *   SEC fee = notional * rate per million / 1,000,000
 *   TAF     = min(cap, shares * rate)
 * </pre>
 *
 * each rounded up to a cent. Sales before the first date of a table pay its first rate.
 *
 * <p>Sources: SEC Section 31 fee rate advisories; FINRA By-Laws, Schedule A, section 1 (trading
 * activity fee).
 */
final class RegulatoryFees {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** Dollars per million of notional, from this date on. */
  private static final Rates SEC_PER_MILLION =
      Rates.parse(
          """
          2012-04-01 22.40
          2013-05-25 17.40
          2014-03-18 22.10
          2015-02-14 18.40
          2016-02-16 21.80
          2017-07-04 23.10
          2018-05-22 13.00
          2019-04-16 20.70
          2020-02-18 22.10
          2021-02-25 5.10
          2022-05-14 22.90
          2023-02-27 8.00
          2024-05-22 27.80
          2025-05-14 0.00
          2026-04-04 20.60
          """);

  /** Dollars per share sold, from this date on. */
  private static final Rates TAF_PER_SHARE =
      Rates.parse(
          """
          2012-07-01 0.000119
          2022-01-01 0.000130
          2023-01-01 0.000145
          2024-01-01 0.000166
          2026-01-01 0.000195
          2027-01-01 0.000232
          """);

  private static final Rates TAF_CAP =
      Rates.parse(
          """
          2012-07-01 5.95
          2022-01-01 6.49
          2023-01-01 7.27
          2024-01-01 8.30
          2026-01-01 9.79
          2027-01-01 11.61
          """);

  private RegulatoryFees() {}

  static BigDecimal onSale(BigDecimal shares, BigDecimal price, long epochMillis) {
    BigDecimal sec =
        shares.multiply(price).multiply(SEC_PER_MILLION.at(epochMillis)).movePointLeft(6);
    BigDecimal taf = shares.multiply(TAF_PER_SHARE.at(epochMillis)).min(TAF_CAP.at(epochMillis));
    return upToCent(sec).add(upToCent(taf));
  }

  private static BigDecimal upToCent(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UP);
  }

  /** Amounts by the instants from which they hold: midnights in New York. */
  private static final class Rates {
    private final long[] fromMillis;
    private final BigDecimal[] amounts;

    private Rates(long[] fromMillis, BigDecimal[] amounts) {
      this.fromMillis = fromMillis;
      this.amounts = amounts;
    }

    /** Reads lines of a date and an amount, the earliest first. */
    static Rates parse(String table) {
      String[] lines = table.lines().toArray(String[]::new);
      long[] from = new long[lines.length];
      BigDecimal[] amounts = new BigDecimal[lines.length];
      for (int i = 0; i < lines.length; i++) {
        int gap = lines[i].indexOf(' ');
        LocalDate date = LocalDate.parse(lines[i].substring(0, gap));
        from[i] = date.atStartOfDay(NEW_YORK).toInstant().toEpochMilli();
        amounts[i] = new BigDecimal(lines[i].substring(gap + 1));
      }
      return new Rates(from, amounts);
    }

    /** The latest that began at or before this instant; the first before all of them. */
    BigDecimal at(long epochMillis) {
      int i = fromMillis.length - 1;
      while (i > 0 && epochMillis < fromMillis[i]) {
        i--;
      }
      return amounts[i];
    }
  }
}
