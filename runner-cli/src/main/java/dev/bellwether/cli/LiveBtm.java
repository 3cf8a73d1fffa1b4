package dev.bellwether.cli;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.Dividends;
import dev.bellwether.btm.ExitMode;
import dev.bellwether.cli.live.BtmSystem;
import dev.bellwether.cli.live.LiveRun;
import dev.bellwether.cli.option.BarArgument;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.option.NumberOptions;
import dev.bellwether.cli.option.RuleOptions;
import dev.bellwether.cli.option.SilenceOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.DividendFile;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lives one session of BTM with an account. */
@Command(
    name = "btm",
    customSynopsis = "bellwether live btm [--session paper|live|sandbox] [OPTIONS]",
    description = {
      "Trades \"Beat the Market\" for one session: the one that is open, or the next one. Start it"
          + " any time; started again, it takes up its orders and its position. It ends a few"
          + " minutes after the close, and exits with 0 if nothing is held.",
      "",
      "Keys come from the environment or a file .env: ALPACA_PAPER_API_KEY and"
          + " ALPACA_PAPER_API_SECRET, or ALPACA_LIVE_API_KEY and ALPACA_LIVE_API_SECRET.",
      "",
      "The preset is \"default\" unless another is given: funds, no margin, out by market-on-close."
          + " A price older than 30 seconds is not traded on."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether live btm --session paper --dry-run",
      "  bellwether live btm --session live --live --max-order-notional 20000 --max-daily-loss 500"
    })
final class LiveBtm implements Callable<Integer> {
  private static final Duration LONGEST_AGE = Duration.ofSeconds(30);

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LiveOptions options = new LiveOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private SilenceOptions silence = new SilenceOptions();

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      converter = BarArgument.ToSymbol.class,
      description = "Whose price gives the signal (default: SPY).")
  private Symbol symbol = Symbol.of("SPY");

  @Option(
      names = "--dividends",
      paramLabel = "FILE",
      description = "Dividends of the symbol as CSV with ex_date,cash_dividend.")
  private Optional<Path> dividends = Optional.empty();

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private NumberOptions numbers = new NumberOptions();

  LiveBtm(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSetup.understood(spec.commandLine(), options::checked);
    BtmParameters parameters =
        RunSetup.understood(
            spec.commandLine(),
            () -> living(numbers.in(rules.parametersFrom("default")).withSymbol(symbol)));
    Dividends known =
        dividends.map(surroundings::resolve).map(DividendFile::read).orElse(Dividends.NONE);
    NyseCalendar calendar = NyseCalendar.create();
    BtmSystem btm =
        RunSetup.understood(
            spec.commandLine(),
            () ->
                new BtmSystem(
                    parameters,
                    rules.presetOr("default"),
                    calendar,
                    known,
                    silence.in(BtmSystem.SILENCE)));
    return new LiveRun(surroundings, calendar, options, limits, btm).run();
  }

  /** What an exchange can carry out. */
  static BtmParameters living(BtmParameters parameters) {
    if (parameters.exit() == ExitMode.CLOSE) {
      throw new IllegalArgumentException(
          "--exit close is for backtests: an exchange takes no order at the closing bell; give"
              + " --exit moc-15:49:30 or market-15:49:30");
    }
    return parameters.withMaxPriceAge(LONGEST_AGE);
  }
}
