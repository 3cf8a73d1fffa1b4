package dev.bellwether.portfolio.nav;

import dev.bellwether.portfolio.nav.Allocation.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Follows each day the strategy that is best by a criterion over the sessions before. */
final class SelectedRule implements Rule {
  private final Map<PortfolioStrategy, NavPath> paths;
  private final Criterion criterion;
  private final int window;
  private final List<Selection> selections = new ArrayList<>();

  SelectedRule(Map<PortfolioStrategy, NavPath> paths, Criterion criterion, int window) {
    this.paths = paths;
    this.criterion = criterion;
    this.window = window;
  }

  @Override
  public Allocation ask(int day, NavHistory nav) {
    Selection selection = select(day);
    selections.add(selection);
    return target(selection, day);
  }

  private Selection select(int day) {
    Map<PortfolioStrategy, double[]> values = new EnumMap<>(PortfolioStrategy.class);
    paths.forEach(
        (strategy, path) -> {
          int last = day - path.start();
          int first = Math.max(0, last - window);
          values.put(strategy, path.values(first, last));
        });
    return Selection.of(criterion, values);
  }

  private Weights target(Selection selection, int day) {
    return selection
        .winner()
        .map(
            winner -> {
              NavPath path = Objects.requireNonNull(paths.get(winner));
              Weights its = path.target(day - path.start());
              return new Weights(its.weights(), winner + ": " + its.reason());
            })
        .orElseGet(() -> Weights.cash(selection.reason()));
  }

  @Override
  public Allocation reentry(int day) {
    return target(select(day), day);
  }

  /** One a day, from the first day on. */
  List<Selection> selections() {
    return List.copyOf(selections);
  }
}
