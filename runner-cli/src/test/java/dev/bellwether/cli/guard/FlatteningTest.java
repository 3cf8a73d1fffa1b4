package dev.bellwether.cli.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatteningTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Symbol QQQ = Symbol.of("QQQ");

  @TempDir Path folder;

  private final Session session = CALENDAR.session(LocalDate.parse("2024-07-24")).orElseThrow();
  private final AccountSpec account = new AccountSpec("key", "secret", new BigDecimal("100000"), 4);
  private final Sandbox sandbox =
      new Sandbox(SandboxRules.DEFAULT, CALENDAR, session.openMillis() - 60_000);
  private final StringWriter told = new StringWriter();

  FlatteningTest() {
    for (Symbol symbol : new Symbol[] {SPY, QQQ}) {
      BarsBuilder bars = new BarsBuilder(symbol, Granularity.MINUTE);
      for (int minute = 0; minute < 30; minute++) {
        bars.add(session.openMillis() + 60_000L * minute, 100, 100, 100, 100, 9000);
      }
      sandbox.load(bars.build());
    }
    sandbox.open(account);
    sandbox.advanceTo(session.openMillis() + 60_000);
  }

  @Test
  void leavesOnceWhatTwoSystemsHaveOrderedAndNothingThatNoneHas() {
    try (MemoryVenue venue = new MemoryVenue(sandbox, account, CALENDAR, 1)) {
      buys(venue, "btm", SPY, "5");
      buys(venue, "ensemble", SPY, "3");
      buys(venue, "person", QQQ, "7");
      Map<String, Path> ours = new LinkedHashMap<>();
      ours.put("btm", folder.resolve("btm"));
      ours.put("ensemble", folder.resolve("ensemble"));
      ours.put("profit", folder.resolve("profit"));

      boolean all = new Flattening(venue, CALENDAR, new PrintWriter(told)).leave(ours);

      sandbox.advanceTo(sandbox.nowMillis() + 120_000);
      assertThat(all).isTrue();
      assertThat(told.toString().lines()).containsExactly("Sell 8 SPY: sent");
      assertThat(held(SPY)).isZero();
      assertThat(held(QQQ)).isEqualByComparingTo("7");
    }
  }

  private BigDecimal held(Symbol symbol) {
    return sandbox.ask(exchange -> exchange.accounts().getFirst().qty(symbol.ticker()));
  }

  private void buys(MemoryVenue venue, String system, Symbol symbol, String shares) {
    long now = sandbox.nowMillis();
    OrderRequest request = OrderRequest.market(symbol, Side.BUY, new BigDecimal(shares));
    try (IntentJournal intents =
        IntentJournal.open(folder.resolve(system).resolve("intents.jsonl"))) {
      JournaledBroker broker =
          new JournaledBroker(venue.link().broker(), intents, system, venue.pace(), line -> {});
      Order order = new Order(system + "-1", request, now);
      broker.submit(new RiskGate(RiskLimits.none()).remember(order, now, 0));
    }
    sandbox.advanceTo(now + 120_000);
  }
}
