package dev.bellwether.cli;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.option.DateText;
import dev.bellwether.cli.option.NumberOptions;
import dev.bellwether.cli.option.RuleOptions;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.report.BandReport;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.BandText;
import dev.bellwether.cli.wiring.BarLoading;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The day's bands at each mark, as a table and a chart. */
@Command(
    name = "bands",
    customSynopsis = "bellwether bands --bars SYMBOL=FILE [OPTIONS]",
    description = {
      "Shows one day's noise band at each half-hour mark, with price and VWAP as far as they are"
          + " known.",
      "",
      "The band of the whole day is known from the first bar on: a day that is not over will do."
    },
    sortOptions = false,
    footer = {"", "Example:", "  bellwether bands --bars SPY=SPY.csv.gz --date 2024-08-05"})
final class Bands implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "The day (default: the last one there are bars of).")
  private Optional<LocalDate> date = Optional.empty();

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private NumberOptions numbers = new NumberOptions();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the chart, one HTML file with everything in it.")
  private Optional<Path> report = Optional.empty();

  Bands(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSetup.understood(spec.commandLine(), data::bars);
    BtmParameters given =
        RunSetup.understood(spec.commandLine(), () -> numbers.in(rules.parameters()));
    Market market = BarLoading.load(surroundings, data, NyseCalendar.create(), List.of());
    BtmParameters parameters = given.withSymbol(market.symbol());
    ShownDay day = ShownDay.of(market, parameters, chosen(market));
    new BandText(surroundings.out()).print(day, parameters, market);
    report.ifPresent(
        file -> {
          ReportFile.write(BandReport.of(day, market), surroundings.resolve(file));
          surroundings.out().println("Chart written to " + file);
        });
    return 0;
  }

  private LocalDate chosen(Market market) {
    List<Session> sessions = market.sessions();
    LocalDate last = sessions.getLast().date();
    LocalDate asked = date.orElse(last);
    boolean there = sessions.stream().anyMatch(session -> session.date().equals(asked));
    if (market.calendar().session(asked).isEmpty()) {
      throw Misunderstanding.of(
          spec.commandLine(),
          new IllegalArgumentException(
              "date must be one on which the exchange trades, was " + asked));
    }
    if (!there) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "there are no bars of %s on %s; they run from %s to %s",
              market.symbol(),
              asked,
              sessions.getFirst().date(),
              last));
    }
    return asked;
  }
}
