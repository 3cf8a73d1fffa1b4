package dev.bellwether.cli;

import dev.bellwether.cli.doctor.Examination;
import dev.bellwether.cli.doctor.Finding;
import dev.bellwether.cli.option.BarArgument;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.Wrap;
import dev.bellwether.market.calendar.NyseCalendar;
import java.io.PrintWriter;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the machine, and says what would not work. */
@Command(
    name = "doctor",
    description = {
      "Checks what a run depends on: Java, memory, disk, time zone, clock, credentials, data.",
      "",
      "Credentials are looked for by name and never shown. Ends with 1 if something failed."
    },
    sortOptions = false)
final class Doctor implements Callable<Integer> {
  private static final URI ALPACA = URI.create("https://paper-api.alpaca.markets/v2/clock");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--network",
      description = "Compare the clock with that of Alpaca (paper-api.alpaca.markets).")
  private boolean network;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Compare the clock with that of this server instead.")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--bars",
      paramLabel = "SYMBOL=FILE",
      converter = BarArgument.ToBars.class,
      description = "Read these bars too; may be given many times, and may be a folder of files.")
  private List<BarArgument> bars = new ArrayList<>();

  Doctor(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<URI> clock = url.or(() -> network ? Optional.of(ALPACA) : Optional.empty());
    RunSetup.understood(spec.commandLine(), () -> reachable(clock));
    List<Finding> findings =
        new Examination(surroundings, NyseCalendar.create(), ZoneId.systemDefault())
            .findings(clock, bars);
    PrintWriter out = surroundings.out();
    String indent = " ".repeat(27);
    for (Finding finding : findings) {
      String line =
          String.format(
              Locale.ROOT,
              "%-10s %-15s %s",
              finding.state().word(),
              finding.subject(),
              finding.words());
      Wrap.lines(line, indent).forEach(out::println);
    }
    long failures = findings.stream().filter(f -> f.state() == Finding.State.FAILURE).count();
    out.println();
    out.println(
        failures == 0
            ? "Nothing stands in the way. Credentials are for paper and live trading only."
            : Figures.things(failures, "check") + " failed.");
    return failures == 0 ? 0 : 1;
  }

  private static boolean reachable(Optional<URI> clock) {
    clock.ifPresent(
        address -> {
          boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
          if (!web || address.getHost() == null) {
            throw new IllegalArgumentException(
                "url must begin with http:// or https:// and name a host, was " + address);
          }
        });
    return true;
  }
}
