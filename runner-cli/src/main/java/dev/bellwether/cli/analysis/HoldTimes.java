package dev.bellwether.cli.analysis;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How long positions were held: from the bar that decided for one to the bar that left it. */
final class HoldTimes {
  private HoldTimes() {}

  static Sample of(List<JsonNode> decisions) {
    Sample holds = new Sample();
    String state = "CASH_ONLY";
    double held = 0;
    for (JsonNode row : decisions) {
      String now = LogRows.text(row, "current_state");
      if (!now.equals(state)) {
        if (!state.equals("CASH_ONLY")) {
          holds.add(held);
        }
        state = now;
      }
      if (!now.equals("CASH_ONLY")) {
        held = LogRows.number(row, "bars_held");
      }
    }
    return holds;
  }
}
