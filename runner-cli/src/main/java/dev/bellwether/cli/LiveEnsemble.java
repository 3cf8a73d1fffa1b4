package dev.bellwether.cli;

import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.live.LiveRun;
import dev.bellwether.cli.option.EnsembleOptions;
import dev.bellwether.cli.option.HistoryOption;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.option.SilenceOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lives one session of the ensemble with an account. */
@Command(
    name = "ensemble",
    customSynopsis = "bellwether live ensemble [--session paper|live|sandbox] [OPTIONS]",
    description = {
      "Trades the online ensemble for one session: the one that is open, or the next one. Start it"
          + " any time; started again, it takes up its orders and its position. It is flat two"
          + " minutes before the close, by the clock, and exits with 0 if nothing is held.",
      "",
      "No edge was found in it, see docs/ensemble.md: it is here to be watched and measured. The"
          + " five logs are in live_trading below --folder.",
      "",
      "Keys come from the environment or a file .env: ALPACA_PAPER_API_KEY and"
          + " ALPACA_PAPER_API_SECRET, or ALPACA_LIVE_API_KEY and ALPACA_LIVE_API_SECRET, and"
          + " POLYGON_API_KEY for --data polygon."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether live ensemble --session paper --dry-run",
      "  bellwether live ensemble --session paper --data polygon"
    })
final class LiveEnsemble implements Callable<Integer> {
  private static final Symbol SPY = EnsembleParameters.CORRECTED.funds().base();

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LiveOptions options = new LiveOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private HistoryOption history = new HistoryOption();
  @Mixin private SilenceOptions silence = new SilenceOptions();
  @Mixin private EnsembleOptions rules = new EnsembleOptions();

  LiveEnsemble(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    RunSetup.understood(command, options::checked);
    NyseCalendar calendar = NyseCalendar.create();
    EnsembleSystem system =
        RunSetup.understood(
            command,
            () ->
                new EnsembleSystem(
                    rules.parameters(rules.funds().map(f -> f.base()).orElse(SPY)),
                    calendar,
                    history.sessions(),
                    silence.in(EnsembleRun.SILENCE)));
    return new LiveRun(surroundings, calendar, options, limits, system).run();
  }
}
