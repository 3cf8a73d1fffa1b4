package dev.bellwether.cli;

import dev.bellwether.cli.process.TrialRunner;
import dev.bellwether.cli.process.TrialSystem;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.NyseCalendar;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process that a trial starts and kills. */
@Command(name = "runner", hidden = true, description = "The process that a trial kills.")
final class TrialProcess implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--rest", required = true, description = "Where the sandbox is.")
  private URI rest = URI.create("");

  @Option(names = "--folder", required = true, description = "Where the journals are.")
  private Path folder = Path.of("");

  @Option(names = "--from-millis", description = "Points before it do not count.")
  private long fromMillis;

  @Option(names = "--fatal", description = "The point at which to stand still.")
  private long fatal;

  @Option(names = "--system", description = "What to trade.", required = true)
  private String system = "";

  @Option(names = "--funds", description = "Trade leveraged funds.")
  private boolean funds;

  TrialProcess(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    NyseCalendar calendar = NyseCalendar.create();
    TrialSystem tried = TrialSystem.named(system, funds, calendar);
    return new TrialRunner(tried, calendar, folder, surroundings.out())
        .run(rest, fromMillis, fatal);
  }
}
