package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.rebalance.StepLedger.Standing;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What became of a plan, a sentence for each step and for each thing left undone. */
record ExecutionReport(
    RebalancePlan plan,
    PlanFolder folder,
    Function<PlannedStep, Standing> standing,
    StepLedger ledger) {
  /** How sentences begin that a person must look at. */
  static final String MISSED = "NOT DONE: ";

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (PlannedStep step : plan.steps(Phase.REDUCE)) {
      lines.add(line(step));
    }
    Map<Symbol, Long> bought = folder.purchases(plan.date()).orElse(Map.of());
    for (PlannedStep step : plan.steps(Phase.OPEN)) {
      long count = bought.getOrDefault(step.symbol(), 0L);
      if (count > 0) {
        lines.add(line(step.withQuantity(BigDecimal.valueOf(count))));
      }
      BigDecimal cut = step.quantity().subtract(BigDecimal.valueOf(count));
      if (cut.signum() > 0) {
        lines.add("Cut back: " + cut.toPlainString() + " " + step.symbol() + " for want of money.");
      }
    }
    lines.addAll(plan.undone());
    return lines;
  }

  private String line(PlannedStep step) {
    BigDecimal filled = ledger.filled(step);
    return switch (standing.apply(step)) {
      case Standing.Done done -> "Done: " + step.words() + ".";
      case Standing.Failed(BigDecimal remaining, String reason) ->
          MISSED + step.words() + ": " + filled.toPlainString() + " filled, " + ended(reason);
      case Standing.Due due -> MISSED + step.words() + ".";
      case Standing.Open open -> MISSED + step.words() + ": still on its way.";
    };
  }

  private static String ended(String reason) {
    return reason.endsWith(".") ? reason : reason + ".";
  }
}
