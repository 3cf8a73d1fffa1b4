package dev.bellwether.engine.sim;

import dev.bellwether.engine.Books;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The venue's exact books, per fill: bought, sold, and the account drawn up. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LedgerParts {
  private static final Symbol SPY = Symbol.of("SPY");

  private final Session session =
      NyseCalendar.create().session(LocalDate.of(2024, 3, 4)).orElseThrow();
  private final Books books = new Books(List.of(SPY), Granularity.MINUTE, session);
  private final Ledger ledger =
      new Ledger(List.of(SPY), books.tape(), VenueRules.of(new BigDecimal("100000"), Costs.NONE));
  private final Fill buy = fill(Side.BUY, "512.5");
  private final Fill sell = fill(Side.SELL, "512.75");

  private static Fill fill(Side side, String price) {
    BigDecimal exact = new BigDecimal(price).setScale(Costs.SCALE);
    BigDecimal shares = BigDecimal.valueOf(100);
    return new Fill("id", SPY, side, shares, exact, BigDecimal.ZERO, BigDecimal.ZERO, 0);
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Account ledgerFill() {
    ledger.book(0, buy);
    ledger.book(0, sell);
    return ledger.account();
  }
}
