package dev.bellwether.cli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.trial.Crash;
import dev.bellwether.cli.trial.CrashPoints;
import dev.bellwether.cli.trial.TrialAudit;
import dev.bellwether.cli.trial.TrialVenue;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** B2: the stream of bars falls silent without a word, and perhaps comes back. */
final class EnsembleSilenceTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Market MARKET = BundledData.market(CALENDAR);
  private static final Session DAY = day("2024-08-05");
  private static final EnsembleSystem SYSTEM =
      new EnsembleSystem(EnsembleParameters.CORRECTED, CALENDAR, 4);
  private static final long MINUTE = 60_000;

  /** Sold five minutes after the last bar's end; filled at the next minute's open. */
  private static final long GONE_MILLIS = 6 * MINUTE;

  @TempDir Path folder;
  private final List<String> news = new ArrayList<>();
  private final EnsembleRehearsal rehearsal =
      new EnsembleRehearsal(MARKET, SYSTEM, new BigDecimal(100_000), news::add);

  private static Session day(String date) {
    return CALENDAR.session(LocalDate.parse(date)).orElseThrow();
  }

  /** A minute of the day in each state that it knows, at which nothing is on its way. */
  private static Map<PositionState, Long> minutesInEachState(List<Asked> asked, Random random) {
    TreeMap<PositionState, Long> ends = new TreeMap<>();
    List<Asked> mixed = new ArrayList<>(asked);
    Collections.shuffle(mixed, random);
    for (Asked one : mixed) {
      String state = one.numbers().get("state");
      boolean early = one.time().isBefore(DAY.close().minusSeconds(1200));
      if (early && one.numbers().get("target").equals(state)) {
        PositionState held = PositionState.of(Integer.parseInt(state));
        ends.putIfAbsent(held, one.time().toEpochMilli());
      }
    }
    return ends;
  }

  private List<Asked> untroubled() {
    return Asked.of(rehearsal.run(DAY).run().journal().turns(), DAY);
  }

  /** Lives the day at a venue that is deaf between these times, through one death at a point. */
  private JournalLines live(String name, long from, long until, long fatal) {
    Path own = folder.resolve(name);
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());
    Optional<LiveDay.Outcome> outcome =
        life(sandbox, own, from, until, new CrashPoints(fatal, EnsembleSilenceTest::die));
    if (outcome.isEmpty()) {
      outcome = life(sandbox, own, from, until, new CrashPoints(0, where -> {}));
    }
    TradingAccount account = sandbox.ask(exchange -> exchange.accounts().getFirst());
    assertThat(outcome.orElseThrow().flat()).as(name).isTrue();
    assertThat(account.holdings()).as(name).isEmpty();
    assertThat(TrialAudit.of(account, own, DAY).violations()).as(name).isEmpty();
    return JournalLines.read(LiveDay.journalOf(own, DAY));
  }

  private static void die(String where) {
    throw new Crash(where);
  }

  private Optional<LiveDay.Outcome> life(
      Sandbox sandbox, Path own, long from, long until, CrashPoints points) {
    try (MemoryVenue venue =
        TrialVenue.of(sandbox, rehearsal.account(), CALENDAR, 1, points, () -> {})) {
      venue.link().start();
      DeafVenue deaf = new DeafVenue(venue, from, until);
      return Optional.of(rehearsal.day(deaf, own, new MemoryJournal(), points.writing()).run());
    } catch (Crash e) {
      return Optional.empty();
    }
  }

  private static long sharesAt(JournalLines journal, long epochMillis) {
    TreeMap<String, Long> held = new TreeMap<>();
    for (JsonNode fill : journal.ofType("fill")) {
      if (JournalLines.millis(fill) <= epochMillis) {
        long sign = fill.path("side").asString().equals("BUY") ? 1 : -1;
        long shares = sign * fill.path("quantity").decimalValue().longValueExact();
        held.merge(fill.path("symbol").asString(), shares, Long::sum);
      }
    }
    assertThat(held.values()).allMatch(shares -> shares >= 0);
    return held.values().stream().mapToLong(shares -> shares).sum();
  }

  private static List<JsonNode> bought(JournalLines journal, long from, long until) {
    return journal.ofType("order").stream()
        .filter(order -> order.path("side").asString().equals("BUY"))
        .filter(order -> JournalLines.millis(order) > from && JournalLines.millis(order) <= until)
        .toList();
  }

  @Test
  void isFlatMinutesAfterTheLastBarWhateverItHeld() {
    long seed = 11;
    Map<PositionState, Long> ends = minutesInEachState(untroubled(), new Random(seed));
    assertThat(ends).hasSizeGreaterThanOrEqualTo(5);

    ends.forEach(
        (state, end) -> {
          news.clear();
          JournalLines journal = live(state.name(), end, Long.MAX_VALUE, 0);

          assertThat(sharesAt(journal, end) > 0)
              .as("seed %s, %s", seed, state)
              .isEqualTo(state != PositionState.CASH_ONLY);
          assertThat(sharesAt(journal, end + GONE_MILLIS)).as("seed %s, %s", seed, state).isZero();
          assertThat(bought(journal, end + MINUTE, Long.MAX_VALUE)).as("%s", state).isEmpty();
          assertThat(lost(journal))
              .as("%s", state)
              .isEqualTo(state == PositionState.CASH_ONLY ? 0 : 1);
          assertThat(news).anyMatch(line -> line.contains("nothing is bought on old prices"));
          assertThat(news).anyMatch(line -> line.contains("what is held is sold"));
        });
  }

  private static long lost(JournalLines journal) {
    return journal.ofType("turn").stream()
        .filter(turn -> turn.path("reason").asString("").startsWith("FEED_LOST"))
        .count();
  }

  @Test
  void tradesAgainWhenTheBarsAreBackAndOnlyThen() {
    Random random = new Random(12);
    for (PositionState state : List.of(PositionState.BASE_ONLY, PositionState.BEAR_1X_NX)) {
      long end = minutesInEachState(untroubled(), random).get(state);
      long back = end + (7 + random.nextInt(10)) * MINUTE;

      JournalLines journal = live("back-" + state, end, back, 0);

      assertThat(sharesAt(journal, end + GONE_MILLIS)).isZero();
      assertThat(bought(journal, end + MINUTE, back)).isEmpty();
      assertThat(bought(journal, back, Long.MAX_VALUE)).isNotEmpty();
      assertThat(news).anyMatch(line -> line.startsWith("Bars of SPY come again, after"));
    }
  }

  @Test
  void keepsThePositionThroughAShortSilence() {
    long end = minutesInEachState(untroubled(), new Random(13)).get(PositionState.BASE_ONLY);

    JournalLines journal = live("short", end, end + 3 * MINUTE, 0);

    assertThat(lost(journal)).isZero();
  }

  /** Killed at steps of the order path around the sale by the clock. */
  @Test
  void losesAndDoublesNothingWhereItDiesWhileItSells() {
    long end = minutesInEachState(untroubled(), new Random(14)).get(PositionState.BASE_BULL_3X);
    long sale = pointsBefore(end, end + 5 * MINUTE);

    for (long point = sale + 1; point <= sale + 36; point += 6) {
      JournalLines journal = live("point-" + point, end, Long.MAX_VALUE, point);

      Instant sold = Instant.parse(journal.ofType("fill").getLast().path("time").asString());
      // the second life reads the history anew, and takes the sale over from the journal
      assertThat(sold).isBefore(Instant.ofEpochMilli(end + 2 * GONE_MILLIS));
    }
  }

  /** How many crash points there are up to this time of a day that is deaf from the other on. */
  private long pointsBefore(long from, long until) {
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());
    CrashPoints counted = new CrashPoints(0, where -> {});
    long[] then = {0};
    Runnable look = () -> then[0] = sandbox.nowMillis() < until ? counted.passed() : then[0];
    try (MemoryVenue venue =
        TrialVenue.of(sandbox, rehearsal.account(), CALENDAR, 1, counted, look)) {
      venue.link().start();
      LiveVenue deaf = new DeafVenue(venue, from);
      rehearsal.day(deaf, folder.resolve("whole"), new MemoryJournal(), counted.writing()).run();
    }
    return then[0];
  }
}
