package dev.bellwether.cli.option;

import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.ExchangeRules;
import dev.bellwether.sandbox.market.DataPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How a sandbox behaves towards its clients. */
public final class ExchangeOptions {
  static final Choices<DataPlan> PLANS = new Choices<>(plans());

  @Option(
      names = "--plan",
      paramLabel = "NAME",
      converter = ToPlan.class,
      defaultValue = "real-time",
      description =
          "What the client has paid for: real-time (default), delayed (Polygon 15 minutes behind)"
              + " or free.")
  private DataPlan plan = DataPlan.REAL_TIME;

  @Option(
      names = "--slippage",
      paramLabel = "N",
      defaultValue = "0",
      description = "Dollars a share that market and stop orders lose (default: none).")
  private double slippage;

  @Option(
      names = "--half-spread-bps",
      paramLabel = "N",
      defaultValue = "0",
      description = "Basis points of the price that they lose besides (default: none).")
  private double halfSpread;

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How many requests Alpaca answers in a minute of the sandbox's clock; theirs is 200"
              + " (default: any number).")
  private int requestsPerMinute;

  @Option(
      names = "--fault-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of faults that have a probability (default: ${DEFAULT-VALUE}).")
  private long faultSeed;

  @Option(
      names = "--dividends",
      paramLabel = "SYMBOL=FILE",
      converter = BarArgument.ToBars.class,
      description = "Dividends as CSV with ex_date,cash_dividend; may be given many times.")
  private List<BarArgument> dividends = new ArrayList<>();

  @Option(
      names = "--splits",
      paramLabel = "SYMBOL=FILE",
      converter = BarArgument.ToBars.class,
      description =
          "Splits as CSV with execution_date,split_from,split_to; may be given many times.")
  private List<BarArgument> splits = new ArrayList<>();

  /**
   * The rules of the sandbox.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public SandboxRules rules() {
    atLeastZero("--slippage", slippage);
    atLeastZero("--half-spread-bps", halfSpread);
    atLeastZero("--requests-per-minute", requestsPerMinute);
    return SandboxRules.DEFAULT
        .withExchange(ExchangeRules.DEFAULT.withSlippage(slippage).withHalfSpread(halfSpread))
        .withRequestsPerMinute(requestsPerMinute)
        .withFaultSeed(faultSeed)
        .withPlan(plan);
  }

  private static void atLeastZero(String option, double value) {
    if (!(value >= 0 && value < 10_000)) {
      throw new IllegalArgumentException(
          option + " must be at least 0 and below 10000, was " + value);
    }
  }

  /** Files of dividends. */
  public List<Map.Entry<String, Path>> dividends() {
    return named("--dividends", dividends);
  }

  /** Files of splits. */
  public List<Map.Entry<String, Path>> splits() {
    return named("--splits", splits);
  }

  private static List<Map.Entry<String, Path>> named(String option, List<BarArgument> files) {
    return files.stream()
        .map(
            file ->
                Map.entry(
                    file.symbol()
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    option + " must be SYMBOL=FILE, was " + file.path()))
                        .ticker(),
                    file.path()))
        .toList();
  }

  static final class ToPlan implements ITypeConverter<DataPlan> {
    @Override
    public DataPlan convert(String text) {
      return PLANS.parse(text);
    }
  }

  private static Map<String, DataPlan> plans() {
    Map<String, DataPlan> plans = new LinkedHashMap<>();
    plans.put("real-time", DataPlan.REAL_TIME);
    plans.put("delayed", DataPlan.DELAYED);
    plans.put("free", DataPlan.FREE);
    return plans;
  }
}
