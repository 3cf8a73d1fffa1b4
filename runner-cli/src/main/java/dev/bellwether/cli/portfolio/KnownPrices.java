package dev.bellwether.cli.portfolio;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.FillRules.Fill;
import dev.bellwether.portfolio.score.DailyPrices;
import dev.bellwether.portfolio.score.PriceTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The prices of the tickers that there are.
 *
 * @param prices in the order in which the tickers were asked for
 * @param missing tickers without any
 * @param notes what was found while reading
 */
public record KnownPrices(List<DailyPrices> prices, List<Symbol> missing, List<String> notes) {
  public KnownPrices {
    prices = List.copyOf(prices);
    missing = List.copyOf(missing);
    notes = List.copyOf(notes);
  }

  static KnownPrices of(
      Collection<Symbol> wanted, Map<Symbol, DailyPrices> read, List<String> notes) {
    List<DailyPrices> prices = new ArrayList<>();
    List<Symbol> missing = new ArrayList<>();
    for (Symbol symbol : wanted) {
      DailyPrices one = read.get(symbol);
      if (one == null || one.size() == 0) {
        missing.add(symbol);
      } else {
        prices.add(one);
      }
    }
    return new KnownPrices(prices, missing, notes);
  }

  /** The first date of any. */
  public LocalDate first() {
    return prices.stream()
        .map(one -> one.dates().getFirst())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** The last date of any. */
  public LocalDate last() {
    return prices.stream()
        .map(one -> one.dates().getLast())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Side by side on the exchange's sessions up to a date. */
  public PriceTable table(ExchangeCalendar calendar, LocalDate until) {
    LocalDate end = until.isBefore(last()) ? until : last();
    List<LocalDate> sessions =
        end.isBefore(first())
            ? List.of()
            : calendar.sessions(first(), end).stream().map(Session::date).toList();
    return PriceTable.of(sessions, prices);
  }

  /** The best fill that these prices allow: the next open, unless some have closes only. */
  public Fill fill() {
    return prices.stream().allMatch(DailyPrices::hasOpens) ? Fill.NEXT_OPEN : Fill.NEXT_CLOSE;
  }

  /** Tickers of which only closes are known. */
  public List<Symbol> closesOnly() {
    return prices.stream().filter(one -> !one.hasOpens()).map(DailyPrices::symbol).toList();
  }

  /** 64 hexadecimal digits of all dates and prices. */
  public String dataHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (DailyPrices one : prices) {
        digest.update((one.symbol() + "\n").getBytes(StandardCharsets.UTF_8));
        ByteBuffer row = ByteBuffer.allocate(3 * Double.BYTES);
        for (int i = 0; i < one.size(); i++) {
          row.clear().putLong(one.dates().get(i).toEpochDay());
          row.putDouble(one.opens()[i]).putDouble(one.closes()[i]);
          digest.update(row.array());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
