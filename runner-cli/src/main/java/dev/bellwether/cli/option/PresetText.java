package dev.bellwether.cli.option;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.Sizing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the presets set, for the help of the commands that take one. */
public final class PresetText {
  private PresetText() {}

  /** A heading and a line for each preset. */
  public static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Presets:");
    lines.add("  name          sizing   cap  target  lookback  band  exit");
    for (Map.Entry<String, BtmParameters> preset : BtmPresets.byName().entrySet()) {
      BtmParameters p = preset.getValue();
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-12s  %-7s  %3s  %6s  %8d  %4s  %s",
              preset.getKey(),
              BtmChoices.name(p.sizing()),
              p.sizing() == Sizing.FIXED ? "-" : Math.round(p.leverageCap()),
              p.sizing() == Sizing.FIXED ? "-" : p.targetVolatility(),
              p.lookback(),
              p.bandMultiplier(),
              BtmChoices.name(p.exit())));
    }
    return lines;
  }
}
