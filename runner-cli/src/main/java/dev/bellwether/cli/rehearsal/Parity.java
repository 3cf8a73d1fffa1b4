package dev.bellwether.cli.rehearsal;

import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.MarkRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A day as it was lived beside the same day in a backtest on the same bars.
 *
 * @param marks how many marks were compared
 * @param fills how many fills were compared
 * @param differences one sentence each; none if the two are the same
 */
public record Parity(int marks, int fills, List<String> differences) {
  static Parity of(LivedDay lived, BtmResult tested) {
    List<String> differences = new ArrayList<>();
    List<MarkRow> wanted = tested.marks();
    List<FillRow> filled = tested.journal().fills().stream().map(FillRow::of).toList();
    compare("decision", lived.marks(), wanted, differences);
    compare("fill", lived.fills(), filled, differences);
    return new Parity(wanted.size(), filled.size(), List.copyOf(differences));
  }

  /** Adds a sentence for each place at which two lists differ. */
  public static void compare(String what, List<?> lived, List<?> tested, List<String> differences) {
    int most = Math.max(lived.size(), tested.size());
    for (int i = 0; i < most; i++) {
      Object one = i < lived.size() ? lived.get(i) : "none";
      Object other = i < tested.size() ? tested.get(i) : "none";
      if (!one.equals(other)) {
        differences.add(what + " " + (i + 1) + ": lived " + one + ", backtest " + other);
      }
    }
  }
}
