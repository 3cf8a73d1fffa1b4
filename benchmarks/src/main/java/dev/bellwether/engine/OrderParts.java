package dev.bellwether.engine;

import dev.bellwether.engine.journal.JsonlJournal;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.market.risk.Verdict;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a decision to an approved order and its line in the journal. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OrderParts {
  private static final Symbol SPY = Symbol.of("SPY");

  private final NyseCalendar calendar = NyseCalendar.create();
  private final Session session = calendar.session(LocalDate.of(2024, 3, 4)).orElseThrow();
  private final Books books = books();
  private final Decision target = new Decision.Target(Map.of(SPY, 0.5), "half");
  private final Sizer sizer = new Sizer(SizingRules.EXACT, new OrderIds("bench", calendar.zone()));
  private final RiskGate gate =
      new RiskGate(
          RiskLimits.none()
              .withMaxOrderNotional(1e6)
              .withMaxPositionNotional(1e6)
              .withMaxGrossLeverage(4)
              .withMaxDailyLossFraction(0.9)
              .withPriceCollarFraction(0.1)
              .withMarketOpenOnly());
  private final List<Order> orders = List.copyOf(sizer.orders(target, books));
  private final Verdict verdict = gate.review(orders, books);
  private final JsonlJournal journal = new JsonlJournal(OutputStream.nullOutputStream());

  private Books books() {
    Books made = new Books(List.of(SPY), Granularity.MINUTE, session);
    BigDecimal cash = new BigDecimal("100000");
    made.take(new Account(cash, cash, Map.of()), List.of());
    long open = session.openMillis();
    made.tape().moveTo(open + 60_000);
    made.tape().append(0, new Bar(SPY, open, open + 60_000, 512, 513, 511, 512.5, 1e5));
    return made;
  }

  @Benchmark
  public List<Order> sizer() {
    return sizer.orders(target, books);
  }

  @Benchmark
  public Verdict riskGate() {
    return gate.review(orders, books);
  }

  @Benchmark
  public void jsonlTurn() {
    journal.turn(books.tape(), target, Evidence.NONE, verdict);
  }
}
