package dev.bellwether.cli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.trial.Crash;
import dev.bellwether.cli.trial.CrashPoints;
import dev.bellwether.cli.trial.TrialAudit;
import dev.bellwether.cli.trial.TrialVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.cli.venue.WatchedVenue;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.SilenceRules;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D3, D5, C12: the process dies and is started again, many times a day. */
final class EnsembleRestartTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Market MARKET = BundledData.market(CALENDAR);
  private static final EnsembleSystem SYSTEM =
      new EnsembleSystem(EnsembleParameters.CORRECTED, CALENDAR, 4);

  @TempDir Path folder;
  private final List<String> news = new ArrayList<>();
  private final EnsembleRehearsal rehearsal =
      new EnsembleRehearsal(MARKET, SYSTEM, new BigDecimal(100_000), news::add);

  private static Session day(String date) {
    return CALENDAR.session(LocalDate.parse(date)).orElseThrow();
  }

  /** Ends the process once each of these minutes of the session has come. */
  private LiveDay.Outcome liveThrough(
      Session session, Sandbox sandbox, NavigableSet<Integer> deaths) {
    while (true) {
      Optional<LiveDay.Outcome> ended = life(session, sandbox, deaths);
      if (ended.isPresent()) {
        return ended.get();
      }
    }
  }

  private Optional<LiveDay.Outcome> life(
      Session session, Sandbox sandbox, NavigableSet<Integer> deaths) {
    try (MemoryVenue venue = new MemoryVenue(sandbox, rehearsal.account(), CALENDAR, 1)) {
      WatchedVenue watched =
          new WatchedVenue(
              venue,
              now -> {
                long minute = (now - session.openMillis()) / 60_000;
                if (!deaths.isEmpty() && minute >= deaths.first()) {
                  deaths.pollFirst();
                  throw new Crash("minute " + minute);
                }
              });
      venue.link().start();
      return Optional.of(rehearsal.day(watched, folder, new MemoryJournal()).run());
    } catch (Crash e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-08-05", "2024-07-03"})
  void decidesWhatItWouldHaveDecidedWithoutDying(String date) {
    Session session = day(date);
    TreeSet<Integer> deaths = new TreeSet<>();
    new Random(42).ints(1, session.minutes()).distinct().limit(40).forEach(deaths::add);

    LiveDay.Outcome outcome =
        liveThrough(session, rehearsal.sandbox(session, rehearsal.account()), deaths);

    JournalLines journal = JournalLines.read(LiveDay.journalOf(folder, session));
    Parity parity = EnsembleRehearsal.parity(journal, rehearsal.run(session).run(), session);
    assertThat(deaths).isEmpty();
    assertThat(parity.differences()).isEmpty();
    assertThat(parity.fills()).isGreaterThan(10);
    assertThat(outcome.flat()).isTrue();
  }

  /** Killed at the first bar of each state that the day knows: what is held is what it was. */
  @Test
  void takesUpEveryState() {
    Session session = day("2024-08-05");
    TreeSet<Integer> deaths = new TreeSet<>();
    TreeSet<PositionState> states = new TreeSet<>();
    for (Asked asked : Asked.of(rehearsal.run(session).run().journal().turns(), session)) {
      PositionState state = PositionState.of(Integer.parseInt(asked.numbers().get("state")));
      if (states.add(state)) {
        deaths.add((int) ((asked.time().toEpochMilli() - session.openMillis()) / 60_000));
      }
    }

    LiveDay.Outcome outcome =
        liveThrough(session, rehearsal.sandbox(session, rehearsal.account()), deaths);

    JournalLines journal = JournalLines.read(LiveDay.journalOf(folder, session));
    assertThat(states).hasSizeGreaterThanOrEqualTo(5);
    assertThat(EnsembleRehearsal.parity(journal, rehearsal.run(session).run(), session))
        .extracting(Parity::differences)
        .isEqualTo(List.of());
    assertThat(outcome.flat()).isTrue();
  }

  /** C12: at no step of the order path does a death lose or double an order. */
  @Test
  void losesAndDoublesNothingWhereverItDies() {
    Session session = day("2024-07-03");
    long points = dyingAt(session, 0, "whole");

    assertThat(points).isGreaterThan(500);
    for (int i = 1; i <= 12; i++) {
      dyingAt(session, points * i / 13, "point-" + i);
    }
  }

  /** Lives a day that dies once, at this point; returns how many points there are. */
  private long dyingAt(Session session, long point, String name) {
    Path own = folder.resolve(name);
    Sandbox sandbox = rehearsal.sandbox(session, rehearsal.account());
    CrashPoints first =
        new CrashPoints(
            point,
            where -> {
              throw new Crash(where);
            });
    Optional<LiveDay.Outcome> outcome = crashing(sandbox, first, own);
    if (outcome.isEmpty()) {
      outcome = crashing(sandbox, new CrashPoints(0, where -> {}), own);
    }
    TradingAccount account = sandbox.ask(exchange -> exchange.accounts().getFirst());
    assertThat(outcome.orElseThrow().flat()).as("point %s", point).isTrue();
    assertThat(account.holdings()).as("point %s", point).isEmpty();
    assertThat(TrialAudit.of(account, own, session).violations()).as("point %s", point).isEmpty();
    return first.passed();
  }

  private Optional<LiveDay.Outcome> crashing(Sandbox sandbox, CrashPoints points, Path own) {
    try (MemoryVenue venue =
        TrialVenue.of(sandbox, rehearsal.account(), CALENDAR, 1, points, () -> {})) {
      venue.link().start();
      return Optional.of(rehearsal.day(venue, own, new MemoryJournal(), points.writing()).run());
    } catch (Crash e) {
      return Optional.empty();
    }
  }

  /** E4: the feed falls silent and nobody minds; the clock sells what is held at 15:58. */
  @Test
  void isFlatByTheClockWhereTheFeedIsDead() {
    Session session = day("2024-08-05");
    List<Asked> asked = Asked.of(rehearsal.run(session).run().journal().turns(), session);
    Instant last =
        asked.stream()
            .filter(one -> !one.numbers().get("state").equals("0"))
            .filter(one -> one.numbers().get("target").equals(one.numbers().get("state")))
            .map(Asked::time)
            .filter(time -> time.isBefore(session.close().minusSeconds(600)))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Sandbox sandbox = rehearsal.sandbox(session, rehearsal.account());
    SilenceRules never = new SilenceRules(Duration.ofSeconds(90), Duration.ZERO);
    EnsembleRehearsal patient =
        new EnsembleRehearsal(
            MARKET,
            new EnsembleSystem(EnsembleParameters.CORRECTED, CALENDAR, 4, never),
            new BigDecimal(100_000),
            news::add);

    try (MemoryVenue venue = new MemoryVenue(sandbox, rehearsal.account(), CALENDAR, 1)) {
      venue.link().start();
      LiveDay.Outcome outcome =
          patient.day(new DeafVenue(venue, last.toEpochMilli()), folder, new MemoryJournal()).run();

      assertThat(outcome.flat()).isTrue();
    }
    JournalLines journal = JournalLines.read(LiveDay.journalOf(folder, session));
    Instant sold = Instant.parse(journal.ofType("fill").getLast().path("time").asString());
    assertThat(sold).isBetween(session.close().minusSeconds(120), session.close().minusSeconds(60));
    assertThat(news).anyMatch(line -> line.contains("No bar of SPY has come"));
  }
}
