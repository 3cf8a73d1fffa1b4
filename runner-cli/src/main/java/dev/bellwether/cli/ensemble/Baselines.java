package dev.bellwether.cli.ensemble;

import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.ensemble.signal.Gate;
import java.util.ArrayList;
import java.util.List;

/**
 * The same run with other givers of directions, with and without costs: what is left when nothing
 * is known. All else is the same: the bars, the Bollinger band, the machine, the orders.
 */
public final class Baselines {
  /**
   * One of them.
   *
   * @param gross without costs
   * @param net with the costs of the run
   */
  public record Row(String name, EnsembleResult gross, EnsembleResult net) {}

  private final List<Row> rows;

  private Baselines(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Runs them all.
   *
   * @param learned the run itself, with its costs
   * @param coins how many random ones
   */
  public static Baselines of(EnsembleResult learned, int coins) {
    List<Row> rows = new ArrayList<>();
    EnsembleRun run = learned.run();
    rows.add(new Row("what it learned", free(run), learned));
    for (int seed = 1; seed <= coins; seed++) {
      rows.add(row("a coin, seed " + seed, run.with(new Gate.Coin(seed))));
    }
    if (coins > 0) {
      rows.add(row("always against the band", run.with(new Gate.Fade())));
    }
    return new Baselines(rows);
  }

  private static Row row(String name, EnsembleRun run) {
    return new Row(name, free(run), run.run());
  }

  private static EnsembleResult free(EnsembleRun run) {
    VenueRules venue = run.venue();
    return run.with(
            VenueRules.of(venue.startCash(), Costs.NONE)
                .withFillRule(venue.fillRule())
                .withBuyingPowerMultiple(venue.buyingPowerMultiple()))
        .run();
  }

  /** The run itself first. */
  public List<Row> rows() {
    return rows;
  }

  /** The run itself. */
  public Row learned() {
    return rows.getFirst();
  }

  /** Whether there is an edge, in sentences that do not flatter. */
  public String verdict() {
    DailyMean gross = learned().gross().daily();
    DailyMean net = learned().net().daily();
    double errors = gross.inStandardErrors();
    String first;
    if (!(Math.abs(errors) > 0)) {
      return "It never traded, so there is nothing to judge.";
    } else if (errors >= 3) {
      first = "Before costs the mean day is above zero by more than three standard errors.";
    } else if (errors <= -3) {
      first = "Before costs the mean day is below zero by more than three standard errors.";
    } else {
      first = "Before costs the mean day cannot be told from zero: no edge was found.";
    }
    double costly = net.inStandardErrors();
    String second =
        costly <= -2
            ? " With costs it loses, and bad luck alone seldom does this."
            : costly >= 2
                ? " With costs it gains here; one history proves no future."
                : " With costs it cannot be told from luck either.";
    return first + second;
  }
}
