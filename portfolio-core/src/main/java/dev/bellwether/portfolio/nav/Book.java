package dev.bellwether.portfolio.nav;

import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.score.PriceTable;

/**
 * Shares and cash of one simulated strategy. Sales come before purchases; purchases are cut back
 * together to the cash there is, so that cash is never negative.
 */
final class Book {
  private final PriceTable table;
  private final FillRules rules;
  private final double rate;
  private final double[] shares;
  private final double[] lastPrice;
  private double cash;
  private double costs;
  private double traded;
  private int rebalances;
  private int lapsed;

  Book(PriceTable table, FillRules rules) {
    this.table = table;
    this.rules = rules;
    this.rate = rules.costBasisPoints() * 1e-4;
    this.shares = new double[table.symbols().size()];
    this.lastPrice = new double[shares.length];
    this.cash = rules.capital();
  }

  /** Takes over the closes of a day; a ticker without one keeps its last price. */
  double valueAtClose(int day) {
    double value = cash;
    for (int s = 0; s < shares.length; s++) {
      double close = table.close(s, day);
      lastPrice[s] = Double.isNaN(close) ? lastPrice[s] : close;
      value += shares[s] * lastPrice[s];
    }
    return value;
  }

  /** Shares for each ticker: what the weights are worth at the closes just taken over. */
  double[] wanted(Weights weights, double value) {
    double[] wanted = new double[shares.length];
    weights
        .weights()
        .forEach(
            (symbol, weight) -> {
              int s = table.column(symbol);
              if (s >= 0 && lastPrice[s] > 0) {
                wanted[s] = weight * value / lastPrice[s];
              }
            });
    return wanted;
  }

  /** Fills the orders towards {@code wanted} at a session's prices. */
  void trade(double[] wanted, int day) {
    double[] change = changes(wanted, day);
    double before = traded;
    for (int s = 0; s < change.length; s++) {
      if (change[s] < 0) {
        fill(s, change[s], price(s, day));
      }
    }
    double need = need(change, day);
    double part = need > cash ? cash / need : 1;
    for (int s = 0; s < change.length; s++) {
      if (change[s] > 0 && part > 0) {
        fill(s, change[s] * part, price(s, day));
      }
    }
    cash = Math.max(0, cash); // rounding of the last purchase
    rebalances += traded > before ? 1 : 0;
  }

  private double[] changes(double[] wanted, int day) {
    double[] change = new double[shares.length];
    for (int s = 0; s < shares.length; s++) {
      double difference = wanted[s] - shares[s];
      boolean isNear = wanted[s] > 0 && Math.abs(difference) < rules.tolerance() * wanted[s];
      if (difference == 0 || isNear) {
        continue;
      }
      if (Double.isNaN(price(s, day))) {
        lapsed++;
      } else {
        change[s] = difference;
      }
    }
    return change;
  }

  private double need(double[] change, int day) {
    double need = 0;
    for (int s = 0; s < change.length; s++) {
      if (change[s] > 0) {
        need += change[s] * price(s, day) * (1 + rate);
      }
    }
    return need;
  }

  private void fill(int s, double change, double price) {
    double notional = Math.abs(change) * price;
    shares[s] += change;
    cash -= change * price + notional * rate;
    costs += notional * rate;
    traded += notional;
  }

  private double price(int s, int day) {
    return switch (rules.fill()) {
      case NEXT_OPEN -> table.open(s, day);
      case NEXT_CLOSE -> table.close(s, day);
    };
  }

  /** Fractions of a value that the tickers make up, shape [symbols]. */
  double[] composition(double value) {
    double[] parts = new double[shares.length];
    for (int s = 0; s < parts.length; s++) {
      parts[s] = shares[s] * lastPrice[s] / value;
    }
    return parts;
  }

  double cash() {
    return cash;
  }

  NavPath.Activity activity() {
    return new NavPath.Activity(costs, traded, rebalances, lapsed);
  }
}
