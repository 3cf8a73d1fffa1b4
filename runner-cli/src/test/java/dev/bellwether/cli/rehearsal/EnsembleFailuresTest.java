package dev.bellwether.cli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.guard.Once;
import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.live.SystemDays;
import dev.bellwether.cli.trial.TrialAudit;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.cli.venue.WatchedVenue;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.journal.TeeJournal;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.News;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.market.risk.Verdict;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.NewOrderJson;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What once went wrong with the original, done to whole days of ours: docs/ensemble-failures.md.
 */
final class EnsembleFailuresTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Market MARKET = BundledData.market(CALENDAR);
  private static final EnsembleSystem SYSTEM =
      new EnsembleSystem(EnsembleParameters.CORRECTED, CALENDAR, 4);
  private static final Session DAY = session("2024-08-05");

  @TempDir Path folder;
  private final List<String> news = new ArrayList<>();

  private static Session session(String date) {
    return CALENDAR.session(LocalDate.parse(date)).orElseThrow();
  }

  private EnsembleRehearsal rehearsal(Market market) {
    return new EnsembleRehearsal(market, SYSTEM, new BigDecimal(100_000), news::add);
  }

  /** As it is lived: the broker is asked every five seconds. */
  private LiveDay.Outcome live(Sandbox sandbox, EnsembleRehearsal rehearsal, Journal listener) {
    try (MemoryVenue venue = new MemoryVenue(sandbox, rehearsal.account(), CALENDAR, 1)) {
      venue.link().start();
      return new SystemDays(
              SYSTEM,
              CALENDAR,
              RiskLimits.none(),
              folder,
              listener,
              Duration.ofSeconds(5),
              News.of(news::add))
          .at(venue)
          .run();
    }
  }

  private JournalLines journal(Session session) {
    return JournalLines.read(LiveDay.journalOf(folder, session));
  }

  private static TradingAccount account(Sandbox sandbox) {
    return sandbox.ask(exchange -> exchange.accounts().getFirst());
  }

  @Test
  void reconcilesAllDayLongWithoutADriftThatIsNone() {
    EnsembleRehearsal rehearsal = rehearsal(MARKET);
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());

    LiveDay.Outcome outcome = live(sandbox, rehearsal, new MemoryJournal());

    Parity parity = EnsembleRehearsal.parity(journal(DAY), rehearsal.run(DAY).run(), DAY);
    assertThat(parity.differences()).isEmpty();
    assertThat(parity.fills()).isGreaterThan(20);
    assertThat(journal(DAY).ofType("turn"))
        .noneMatch(turn -> turn.path("reason").asString("").startsWith("INVALID"));
    assertThat(outcome.flat()).isTrue();
  }

  @Test
  void everyOrderIsForTheDayAndNothingRestsAtItsEnd() {
    EnsembleRehearsal rehearsal = rehearsal(MARKET);
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());

    live(sandbox, rehearsal, new MemoryJournal());

    List<OrderView> orders = account(sandbox).orders();
    assertThat(orders).hasSizeGreaterThan(20);
    assertThat(orders)
        .allSatisfy(
            order -> {
              assertThat(order.terms().timeInForce().name()).isEqualTo(TimeInForce.DAY.name());
              assertThat(order.state().isTerminal()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-08-05", "2024-07-03", "2024-09-10"})
  void buysNothingOnceTheEndIsNear(String date) {
    Session session = session(date);
    EnsembleRehearsal rehearsal = rehearsal(MARKET);

    live(rehearsal.sandbox(session, rehearsal.account()), rehearsal, new MemoryJournal());

    // decided five minutes before the close at the latest, and bought when what pays for it is sold
    long latest = session.closeMillis() - 3 * 60_000;
    List<JsonNode> orders = journal(session).ofType("order");
    assertThat(orders).isNotEmpty();
    assertThat(orders)
        .filteredOn(order -> order.path("side").asString().equals("BUY"))
        .allSatisfy(order -> assertThat(JournalLines.millis(order)).isLessThan(latest));
  }

  @Test
  void sellsWhatSomebodyElseBoughtAsTheEndBegan() {
    EnsembleRehearsal rehearsal = rehearsal(MARKET);
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());
    try (MemoryVenue venue = new MemoryVenue(sandbox, rehearsal.account(), CALENDAR, 1)) {
      venue.link().start();
      Once hand =
          new Once(
              DAY.closeMillis() - 121_000,
              () ->
                  sandbox.alone(
                      exchange ->
                          exchange.submit(
                              exchange.accounts().getFirst(),
                              NewOrderJson.market("SPY", "buy", BigDecimal.TEN))));
      WatchedVenue watched = new WatchedVenue(venue, hand::at);
      LiveDay.Outcome outcome = rehearsal.day(watched, folder, new MemoryJournal()).run();

      assertThat(outcome.flat()).isTrue();
    }
    assertThat(account(sandbox).holdings()).isEmpty();
    assertThat(account(sandbox).executions().getLast().side()).isEqualTo("sell");
  }

  /** It is first started in the afternoon, after somebody else's session left shares. */
  @Test
  void isFlatAtTheEndHoweverLateItWasStartedAndWhateverItFound() {
    EnsembleRehearsal rehearsal = rehearsal(MARKET);
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());
    sandbox.advanceTo(DAY.openMillis() + 60_000);
    sandbox.alone(
        exchange ->
            exchange.submit(
                exchange.accounts().getFirst(),
                NewOrderJson.market("SH", "buy", new BigDecimal("2000"))));
    sandbox.advanceTo(Instant.parse("2024-08-05T19:35:00Z").toEpochMilli());

    LiveDay.Outcome outcome = live(sandbox, rehearsal, new MemoryJournal());

    assertThat(outcome.flat()).isTrue();
    assertThat(account(sandbox).holdings()).isEmpty();
    assertThat(account(sandbox).executions()).hasSizeGreaterThanOrEqualTo(2);
  }

  /** Fails once, when it hears of the first sale of a change. */
  private static final class Failing implements Journal {
    boolean failed;

    @Override
    public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {}

    @Override
    public void sent(Order order, String refusal) {}

    @Override
    public void ended(Order order, String reason, long epochMillis) {}

    @Override
    public void filled(Fill fill) {
      if (!failed && fill.side() == Side.SELL) {
        failed = true;
        throw new NumberFormatException("not a JSON number");
      }
    }

    @Override
    public void sessionEnd(Session session, double equity) {}
  }

  @Test
  void isFlatAndSaysSoWhereItsOwnCodeFailsAmidAChange() {
    EnsembleRehearsal rehearsal = rehearsal(MARKET);
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());

    LiveDay.Outcome outcome =
        live(sandbox, rehearsal, new TeeJournal(new MemoryJournal(), new Failing()));

    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.flat()).isTrue();
    assertThat(outcome.stopped().orElseThrow()).contains("not a JSON number");
    assertThat(account(sandbox).holdings()).isEmpty();
    assertThat(TrialAudit.of(account(sandbox), folder, DAY).violations()).isEmpty();
    assertThat(news).anyMatch(line -> line.startsWith("The strategy failed"));
  }

  /** The first sessions after the clocks changed: hours and the end are New York's. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-03, 2025-11-03T14:30:00Z, 2025-11-03T20:58:00Z, 2025-11-03T21:00:00Z",
    "2026-03-09, 2026-03-09T13:30:00Z, 2026-03-09T19:58:00Z, 2026-03-09T20:00:00Z"
  })
  void keepsTheHoursWhereTheClocksChanged(
      LocalDate date, Instant open, Instant flat, Instant close) {
    Session session = CALENDAR.session(date).orElseThrow();
    Symbol spy = Symbol.of("SPY");
    Market made =
        new Market(
            CALENDAR,
            spy,
            Map.of(spy, SyntheticBars.of(7).with(spy).minutes(CALENDAR, date.minusDays(14), 11)),
            Dividends.NONE,
            true,
            List.of());
    EnsembleRehearsal rehearsal = rehearsal(made);

    live(rehearsal.sandbox(session, rehearsal.account()), rehearsal, new MemoryJournal());

    JournalLines lines = journal(session);
    List<Asked> asked = Asked.of(lines.ofType("turn"), List.of("probability"), session);
    assertThat(asked.getFirst().time()).isEqualTo(open.plusSeconds(60));
    assertThat(asked.getLast().time()).isEqualTo(close);
    assertThat(session.openMillis()).isEqualTo(open.toEpochMilli());
    List<Instant> sent =
        lines.ofType("order").stream()
            .map(order -> Instant.ofEpochMilli(JournalLines.millis(order)))
            .toList();
    assertThat(sent).isNotEmpty().allMatch(time -> !time.isBefore(open) && time.isBefore(close));
    assertThat(asked)
        .filteredOn(one -> one.reason().startsWith("EOD_CLOSE"))
        .allSatisfy(one -> assertThat(one.time()).isAfterOrEqualTo(flat));
    assertThat(asked)
        .filteredOn(one -> !one.time().isBefore(flat))
        .noneMatch(one -> one.reason().startsWith("STATE_TRANSITION"));
  }
}
