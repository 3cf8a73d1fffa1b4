package dev.bellwether.cli.report;

import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.sim.FillRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of every run, whatever the report is of: warnings first, settings last. */
public final class RunFacts {
  private RunFacts() {}

  /** What changes how everything else is to be read. */
  public static List<Section> warnings(BtmRun run) {
    List<Section> warnings = new ArrayList<>();
    if (run.market().isSynthetic()) {
      warnings.add(synthetic());
    }
    if (!run.modelledFunds().isEmpty()) {
      String funds =
          run.modelledFunds().stream().map(Object::toString).collect(Collectors.joining(", "));
      warnings.add(
          Note.warning(
              funds
                  + " had no bars of their own: each is modelled as a multiple of the index's return"
                  + " since the prior close, without fees and spread."));
    }
    if (run.venue().fillRule() == FillRule.DECISION_CLOSE) {
      warnings.add(
          Note.warning("Orders were filled at the close of the decision bar, which is optimistic."));
    }
    return warnings;
  }

  /**
   * Parameters, costs and data of many runs.
   *
   * @param swept the values of the parameters that differ between the runs, by name
   */
  public static List<Section> sections(BtmRun run, String preset, Map<String, String> swept) {
    return sections(new ParameterSections(run, swept), preset, Optional.empty());
  }

  static List<Section> sections(BtmRun run, String preset, long seed) {
    return sections(new ParameterSections(run, Map.of()), preset, Optional.of(seed));
  }

  private static List<Section> sections(
      ParameterSections parameters, String preset, Optional<Long> seed) {
    return List.of(
        SideBySide.of(parameters.rule(preset), parameters.venue()), parameters.data(seed));
  }

  static Section synthetic() {
    return Note.warning("The bars are synthetic: made up by a program, not market data.");
  }
}
