package dev.bellwether.portfolio.nav;

import dev.bellwether.portfolio.nav.Allocation.Keep;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that goes to cash after a drawdown, stays there for the cool-down, and begins again with a
 * new peak.
 */
final class GuardedRule implements Rule {
  private final Rule rule;
  private final DrawdownRules rules;
  private final List<Cooldown> cooldowns = new ArrayList<>();
  private double peak;
  private boolean isAway;
  private int backOn;

  GuardedRule(Rule rule, DrawdownRules rules, double capital) {
    this.rule = rule;
    this.rules = rules;
    this.peak = capital;
  }

  @Override
  public Allocation ask(int day, NavHistory nav) {
    double value = nav.at(day);
    if (isAway) {
      return day < backOn ? new Keep("cooling down") : back(day, value);
    }
    peak = Math.max(peak, value);
    double drawdown = (peak - nav.lowest(rules.lookback())) / peak;
    if (day > nav.start() && drawdown >= rules.threshold()) {
      isAway = true;
      backOn = day + rules.cooldown() + 1;
      cooldowns.add(new Cooldown(day, day + rules.cooldown(), drawdown));
      return Weights.cash("drawdown: all is sold");
    }
    return rule.ask(day, nav);
  }

  private Allocation back(int day, double value) {
    isAway = false;
    peak = value;
    return rule.reentry(day);
  }

  @Override
  public Allocation reentry(int day) {
    return rule.reentry(day);
  }

  /** Those begun so far. */
  List<Cooldown> cooldowns() {
    return List.copyOf(cooldowns);
  }
}
