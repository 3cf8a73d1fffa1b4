package dev.bellwether.cli;

import dev.bellwether.cli.journal.JournalFiles;
import dev.bellwether.cli.journal.Moment;
import dev.bellwether.cli.journal.WhyJson;
import dev.bellwether.cli.journal.WhyText;
import dev.bellwether.cli.option.DateText;
import dev.bellwether.cli.option.TimeText;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one instant of a run from its journal. */
@Command(
    name = "why",
    customSynopsis = "bellwether why [JOURNAL] --date DATE --at TIME [OPTIONS]",
    description = {
      "Explains from the journal what happened at one time of a day: what the strategy was asked,"
          + " what it saw and decided and why, what risk refused, which orders were sent, refused"
          + " and filled, and what was held after.",
      "",
      "Journals of backtests (--journal), of rehearsals and of live days will do. A live strategy"
          + " is asked 15 seconds before the mark: 09:59:45 counts for 10:00."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether why --date 2024-07-24 --at 10:30",
      "  bellwether why backtest.jsonl --date 2024-07-24 --at 10:30"
    })
final class Why implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "JOURNAL",
      description = "The file (default: the journal of the day under --journals).")
  private Optional<Path> journal = Optional.empty();

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      converter = DateText.class,
      description = "The day.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      converter = TimeText.class,
      description = "The time in New York, such as 10:30 or 15:49:30.")
  private LocalTime at = LocalTime.NOON;

  @Option(
      names = "--journals",
      paramLabel = "DIR",
      defaultValue = "logs",
      description =
          "Where the journals of days are; the folders in it are looked through too (default:"
              + " ${DEFAULT-VALUE}).")
  private Path journals = Path.of("logs");

  @Option(names = "--json", description = "Print one JSON object, and nothing else.")
  private boolean json;

  Why(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    NyseCalendar calendar = NyseCalendar.create();
    Session session =
        RunSetup.understood(
            spec.commandLine(),
            () ->
                calendar
                    .session(date)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "date must be one on which the exchange trades, was " + date)));
    Path file =
        journal
            .map(surroundings::resolve)
            .orElseGet(() -> JournalFiles.ofDay(surroundings.resolve(journals), date));
    JournalStory story = JournalFiles.read(List.of(file));
    long midnight = date.atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
    long next = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
    List<Moment> day = Moment.between(story, midnight, next - 1);
    long atMillis = date.atTime(at).atZone(calendar.zone()).toInstant().toEpochMilli();
    tell(day, session, atMillis, calendar);
    return 0;
  }

  private void tell(List<Moment> day, Session session, long atMillis, NyseCalendar calendar) {
    Optional<Moment> moment = Moment.at(day, atMillis);
    if (json) {
      surroundings.out().println(WhyJson.of(session, at, moment, day, calendar.zone()));
      return;
    }
    WhyText text = new WhyText(surroundings.out(), session, calendar.zone());
    moment.ifPresentOrElse(found -> text.print(found, at), () -> text.nothingAt(day, at, atMillis));
  }
}
