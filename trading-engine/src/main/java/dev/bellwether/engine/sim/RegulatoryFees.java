package dev.bellwether.engine.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
  private static final NavigableMap<LocalDate, BigDecimal> SEC_PER_MILLION =
      table(
          Map.ofEntries(
              rate("2012-04-01", "22.40"),
              rate("2013-05-25", "17.40"),
              rate("2014-03-18", "22.10"),
              rate("2015-02-14", "18.40"),
              rate("2016-02-16", "21.80"),
              rate("2017-07-04", "23.10"),
              rate("2018-05-22", "13.00"),
              rate("2019-04-16", "20.70"),
              rate("2020-02-18", "22.10"),
              rate("2021-02-25", "5.10"),
              rate("2022-05-14", "22.90"),
              rate("2023-02-27", "8.00"),
              rate("2024-05-22", "27.80"),
              rate("2025-05-14", "0.00"),
              rate("2026-04-04", "20.60")));

  /** Dollars per share sold, from this date on. */
  private static final NavigableMap<LocalDate, BigDecimal> TAF_PER_SHARE =
      table(
          Map.ofEntries(
              rate("2012-07-01", "0.000119"),
              rate("2022-01-01", "0.000130"),
              rate("2023-01-01", "0.000145"),
              rate("2024-01-01", "0.000166"),
              rate("2026-01-01", "0.000195"),
              rate("2027-01-01", "0.000232")));

  private static final NavigableMap<LocalDate, BigDecimal> TAF_CAP =
      table(
          Map.ofEntries(
              rate("2012-07-01", "5.95"),
              rate("2022-01-01", "6.49"),
              rate("2023-01-01", "7.27"),
              rate("2024-01-01", "8.30"),
              rate("2026-01-01", "9.79"),
              rate("2027-01-01", "11.61")));

  private RegulatoryFees() {}

  static BigDecimal onSale(BigDecimal shares, BigDecimal price, long epochMillis) {
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), NEW_YORK);
    BigDecimal sec = shares.multiply(price).multiply(at(SEC_PER_MILLION, date)).movePointLeft(6);
    BigDecimal taf = shares.multiply(at(TAF_PER_SHARE, date)).min(at(TAF_CAP, date));
    return upToCent(sec).add(upToCent(taf));
  }

  private static BigDecimal upToCent(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UP);
  }

  private static BigDecimal at(NavigableMap<LocalDate, BigDecimal> table, LocalDate date) {
    Map.Entry<LocalDate, BigDecimal> in = table.floorEntry(date);
    return in == null ? table.firstEntry().getValue() : in.getValue();
  }

  private static Map.Entry<LocalDate, BigDecimal> rate(String from, String amount) {
    return Map.entry(LocalDate.parse(from), new BigDecimal(amount));
  }

  private static NavigableMap<LocalDate, BigDecimal> table(Map<LocalDate, BigDecimal> rates) {
    return new TreeMap<>(rates);
  }
}
