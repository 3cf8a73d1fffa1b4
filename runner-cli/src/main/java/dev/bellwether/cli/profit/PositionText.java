package dev.bellwether.cli.profit;

import dev.bellwether.portfolio.profit.ProfitGuard;
import java.util.Locale;

/** A position in words. */
final class PositionText {
  private PositionText() {}

  static String of(Guarded position) {
    ProfitGuard guard = position.guard();
    StringBuilder text = new StringBuilder();
    text.append(position.symbol())
        .append(": ")
        .append(position.quantity().stripTrailingZeros().toPlainString())
        .append(" at ")
        .append(number("%.2f", guard.entry()));
    if (!Double.isNaN(position.price())) {
      text.append(", now ")
          .append(number("%.2f", position.price()))
          .append(number(" (%+.2f %%)", 100 * guard.gain(position.price())));
    }
    return text.append(
            guard.active()
                ? number(", guarded: peak %.2f", guard.peak())
                    + number(", stop %.2f.", guard.stop())
                : ", not guarded yet.")
        .toString();
  }

  private static String number(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }
}
