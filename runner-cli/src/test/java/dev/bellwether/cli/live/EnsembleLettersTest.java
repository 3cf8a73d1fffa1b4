package dev.bellwether.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bellwether.cli.digest.Digest;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.News;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.FrameListener;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Settings;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.Transport;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.sandbox.Sandbox;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole days with their letters, whatever cannot be written or brought. */
final class EnsembleLettersTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Market MARKET = BundledData.market(CALENDAR);
  private static final Session DAY = CALENDAR.session(LocalDate.of(2024, 8, 5)).orElseThrow();
  private static final EnsembleSystem SYSTEM =
      new EnsembleSystem(EnsembleParameters.CORRECTED, CALENDAR, 4);

  /** When the sandbox stands ten minutes before the open. */
  private static final String BEGUN = "20240805_092000";

  @TempDir Path folder;
  private final List<String> news = Collections.synchronizedList(new ArrayList<>());
  private final EnsembleRehearsal rehearsal =
      new EnsembleRehearsal(MARKET, SYSTEM, new BigDecimal(100_000), news::add);

  /** A wire that is cut in the rudest way. */
  private record Broken() implements Transport {
    @Override
    public HttpReply exchange(HttpRequest request) {
      throw new IllegalStateException("the wire is cut");
    }

    @Override
    public FrameConnection open(StreamTarget target, FrameListener listener) {
      throw new IllegalStateException("the wire is cut");
    }
  }

  /** Lives the day as LiveRun does; the stream is deaf from this time on. */
  private LiveDay.Outcome live(long deafMillis, Settings settings) {
    Sandbox sandbox = rehearsal.sandbox(DAY, rehearsal.account());
    try (MemoryVenue venue = new MemoryVenue(sandbox, rehearsal.account(), CALENDAR, 1)) {
      DayAlarms alarms = new DayAlarms(CALENDAR.zone(), venue.pace());
      News told =
          (level, sentence) -> {
            news.add(level + " " + sentence);
            alarms.tell(level, sentence);
          };
      Strategy strategy = SYSTEM.strategy();
      DayLetters letters = letters(venue, settings, strategy, alarms);
      Listening heard =
          SYSTEM.listening(folder, DAY, venue.pace(), new JournalLines(List.of()), told);
      venue.link().start();
      SystemDays days =
          new SystemDays(
              SYSTEM,
              CALENDAR,
              RiskLimits.none(),
              folder,
              heard.journal(),
              Duration.ofMinutes(1),
              told);
      boolean[] written = {false};
      LiveVenue watched =
          new WatchedVenue(
              new DeafVenue(venue, deafMillis),
              now -> {
                if (!written[0]) {
                  written[0] = true;
                  letters.morning(DAY);
                }
              });
      LiveDay.Outcome outcome = days.at(watched, strategy).run();
      letters.evening(DAY);
      heard.journal().close();
      return outcome;
    }
  }

  private DayLetters letters(
      MemoryVenue venue, Settings settings, Strategy strategy, DayAlarms alarms) {
    DayBooks books = new DayBooks(folder, "sandbox", CALENDAR);
    EnsembleLetters writer =
        new EnsembleLetters(
            SYSTEM, venue.link().alpaca(), venue.link().history(), books, News.of(news::add));
    Digest digest = Digest.of(folder, settings, new Broken(), news::add);
    return new DayLetters(digest, writer, strategy, books, alarms, news::add);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name + "-2024-08-05.txt"));
  }

  private JournalLines journal() {
    return JournalLines.read(LiveDay.journalOf(folder, DAY));
  }

  @Test
  void writesBothOfADayThatIsTraded() throws IOException {
    LiveDay.Outcome outcome = live(Long.MAX_VALUE, Settings.of(Map.of()));

    assertThat(outcome.flat()).isTrue();
    assertThat(text("morning"))
        .startsWith("Online ensemble sandbox 2024-08-05: equity $100,000.00\n")
        .contains("No edge was found")
        .contains("Held               nothing\n")
        .contains("Session before     not lived\n")
        // what was judged in the four sessions after the warm-up
        .containsPattern("1 bar +1067 ");
    int fills = journal().ofType("fill").size();
    assertThat(text("evening"))
        .contains("Fills              " + fills + "\n")
        .contains("Held at the end    nothing: flat\n")
        .containsPattern("Signals +[0-9]+ long, [0-9]+ neutral, [0-9]+ short\n")
        .containsPattern("CASH_ONLY +nothing +[0-9.]+ +[0-9.]+ %\n")
        .contains("SPY's own day      ");
    assertThat(folder.resolve("evening-2024-08-05.html")).content().contains("Chart of the day");
  }

  @Test
  void writesThemOfADayWithoutTrades() throws IOException {
    live(DAY.openMillis(), Settings.of(Map.of()));

    assertThat(text("evening"))
        .startsWith("Online ensemble sandbox 2024-08-05: 0.00 dollars, 0.00 %\n")
        .contains("Nothing was traded.")
        .contains("nothing is bought on old prices")
        .containsPattern("CASH_ONLY +nothing +390\\.0 +100\\.0 %\n");
  }

  @Test
  void livesTheDayWhereACourierFails() throws IOException {
    LiveDay.Outcome outcome =
        live(Long.MAX_VALUE, Settings.of(Map.of("WEBHOOK_URL", "https://example.com/hook")));

    assertThat(outcome.flat()).isTrue();
    assertThat(outcome.stopped()).isEmpty();
    assertThat(news)
        .contains(
            "The morning summary could not be brought: the wire is cut",
            "The evening digest could not be brought: the wire is cut");
    assertThat(text("evening")).contains("nothing: flat");
  }

  @Test
  void livesTheDayWithoutTheLogsThatCannotBeWritten() throws IOException {
    Path full = Path.of("/dev/full"); // takes no byte, as a disk without room
    assumeThat(full).exists();
    Path logs = Files.createDirectories(folder.resolve(EnsembleSystem.LOGS));
    Files.createDirectory(logs.resolve("decisions_" + BEGUN + ".jsonl"));
    Files.createSymbolicLink(logs.resolve("trades_" + BEGUN + ".jsonl"), full);

    LiveDay.Outcome outcome = live(Long.MAX_VALUE, Settings.of(Map.of()));

    assertThat(outcome.flat()).isTrue();
    assertThat(outcome.stopped()).isEmpty();
    Parity parity = EnsembleRehearsal.parity(journal(), rehearsal.run(DAY).run(), DAY);
    assertThat(parity.differences()).isEmpty();
    assertThat(news.stream().filter(line -> line.startsWith("ALARM"))).hasSize(2);
    assertThat(text("morning")).contains("goes on without decisions;");
    assertThat(text("evening"))
        .contains("goes on without decisions;")
        .contains("goes on without trades;");
    assertThat(lines(logs.resolve("system_" + BEGUN + ".log")))
        .filteredOn(line -> line.contains(" ALARM "))
        .hasSize(2);
    assertThat(lines(logs.resolve("signals_" + BEGUN + ".jsonl"))).hasSizeGreaterThan(380);
    assertThat(lines(logs.resolve("positions_" + BEGUN + ".jsonl"))).hasSizeGreaterThan(380);
  }

  private static List<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.toList();
    }
  }
}
