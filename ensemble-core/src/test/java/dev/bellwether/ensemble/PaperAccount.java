package dev.bellwether.ensemble;

import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Holdings;
import dev.bellwether.market.decision.Tape;
import java.util.List;
import java.util.function.Predicate;

/** An account that fills the latest instruction at the opens of the next bars: sales first. */
final class PaperAccount implements Holdings {
  private final List<Symbol> symbols;
  private final Tape tape;
  private final double[] shares = new double[4];
  private double cash = 100_000;
  private Decision.Shares wanted;
  private boolean sold;

  /** Which fills are refused. */
  Predicate<Symbol> refuses = symbol -> false;

  PaperAccount(List<Bars> bars) {
    this.symbols = bars.stream().map(Bars::symbol).toList();
    this.tape =
        new Tape(
            symbols,
            bars.getFirst().granularity(),
            RealBars.CALENDAR.atOrAfter(bars.getFirst().startMillis(0)),
            this);
  }

  PaperAccount(List<Bars> bars, PaperAccount other) {
    this(bars);
    System.arraycopy(other.shares, 0, shares, 0, 4);
    cash = other.cash;
    wanted = other.wanted;
    sold = other.sold;
  }

  Tape tape() {
    return tape;
  }

  void take(Decision decision) {
    if (decision instanceof Decision.Shares shares && !shares.equals(wanted)) {
      wanted = shares;
      sold = false;
    }
  }

  /** The opens of the next bar: what is to be sold is sold; a bar later what is to be bought. */
  void fill(List<Bars> bars, int row) {
    if (wanted == null) {
      return;
    }
    boolean selling = false;
    for (int i = 0; i < 4; i++) {
      double change = wanted.shares().get(symbols.get(i)) - shares[i];
      if (change < 0 && !sold && !refuses.test(symbols.get(i))) {
        move(i, change, bars.get(i).open(row));
        selling = true;
      }
    }
    sold = true;
    for (int i = 0; i < 4 && !selling; i++) {
      double change = wanted.shares().get(symbols.get(i)) - shares[i];
      if (change > 0 && !refuses.test(symbols.get(i))) {
        move(i, change, bars.get(i).open(row));
      }
    }
  }

  private void move(int place, double change, double price) {
    shares[place] += change;
    cash -= change * price;
  }

  @Override
  public double shares(Symbol symbol) {
    return shares[symbols.indexOf(symbol)];
  }

  @Override
  public double equity() {
    double sum = cash;
    for (int i = 0; i < 4; i++) {
      sum += shares[i] == 0 ? 0 : shares[i] * tape.series(i).close();
    }
    return sum;
  }

  @Override
  public double cash() {
    return cash;
  }
}
