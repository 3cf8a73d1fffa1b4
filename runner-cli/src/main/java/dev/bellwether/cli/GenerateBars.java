package dev.bellwether.cli;

import dev.bellwether.cli.option.BarArgument;
import dev.bellwether.cli.option.DateText;
import dev.bellwether.cli.output.OutputFile;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.SyntheticLabel;
import dev.bellwether.cli.wiring.WholeSessions;
import dev.bellwether.engine.bars.BarWriter;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes up minute bars. */
@Command(
    name = "bars",
    description = {
      "Makes up bars that resemble those of a broad index fund, for benchmarks and tests.",
      "",
      "They say nothing about any market. The file carries a mark (a last column named"
          + " synthetic_seed_N), and whatever is run on it says so. Equal options give equal bytes."
    },
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  bellwether generate bars --from 2024-01-02 --to 2024-12-31 --output made.csv.gz"
    })
final class GenerateBars implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      converter = BarArgument.ToSymbol.class,
      defaultValue = "SPY",
      description = "The name of the file begins with it (default: ${DEFAULT-VALUE}).")
  private Symbol symbol = Symbol.of("SPY");

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where the bars go, in gzip if the name ends with .gz (default:"
              + " SYMBOL_synthetic.csv.gz).")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2024-01-02",
      converter = DateText.class,
      description = "First date (default: ${DEFAULT-VALUE}).")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "Last date, in place of --sessions.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--sessions",
      paramLabel = "N",
      description = "How many sessions, in place of --to (default: 252).")
  private Optional<Integer> sessions = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the random numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--daily", description = "One bar a session instead of one a minute.")
  private boolean daily;

  @Option(
      names = "--tick-exact",
      description =
          "Prices in sixteenths instead of cents, so that sums of them are exact in binary.")
  private boolean tickExact;

  GenerateBars(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    NyseCalendar calendar = NyseCalendar.create();
    Bars bars = RunSetup.understood(command, () -> bars(calendar));
    Path file = output.orElse(Path.of(symbol + "_synthetic.csv.gz"));
    write(bars, new BarWriter(calendar.zone()), surroundings.resolve(file));
    surroundings
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s synthetic bars of %s (%s from %s, seed %d) written to %s",
                Figures.count(bars.size()),
                symbol,
                Figures.things(count(calendar), "session"),
                calendar.atOrAfter(bars.startMillis(0)).date(),
                seed,
                file));
    return 0;
  }

  private Bars bars(NyseCalendar calendar) {
    SyntheticBars made = SyntheticBars.of(seed).with(symbol);
    Bars minutes =
        (tickExact ? made.with(SyntheticBars.Tick.SIXTEENTH) : made)
            .minutes(calendar, from, count(calendar));
    return daily ? WholeSessions.of(minutes, calendar) : minutes;
  }

  private int count(NyseCalendar calendar) {
    if (to.isPresent() && sessions.isPresent()) {
      throw new IllegalArgumentException("--to and --sessions exclude each other; give one");
    }
    int count = to.map(last -> calendar.sessions(from, last).size()).orElse(sessions.orElse(252));
    if (count < 1) {
      throw new IllegalArgumentException(
          to.map(last -> "there is no session from --from " + from + " to --to " + last)
              .orElse("--sessions must be at least 1, was " + count));
    }
    return count;
  }

  private void write(Bars bars, BarWriter writer, Path file) {
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (OutputStream raw = OutputFile.open(file);
        OutputStream out = SyntheticLabel.adding(seed, gzip ? new GZIPOutputStream(raw) : raw)) {
      writer.write(out, List.of(bars));
    } catch (IOException e) {
      throw OutputFile.cannot(file, e);
    }
  }
}
