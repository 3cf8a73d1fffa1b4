package dev.bellwether.cli.wiring;

import dev.bellwether.btm.ModelledFund;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The bars of funds beside those of the index fund that they follow. */
public final class FundBars {
  private final Market market;
  private final Bars signal;
  private final List<Symbol> modelled = new ArrayList<>();

  /**
   * No fund yet.
   *
   * @param signal the bars of the index fund, as far as they are run
   */
  public FundBars(Market market, Bars signal) {
    this.market = market;
    this.signal = signal;
  }

  /** A fund's own bars over the same time; where it has none, so many times the index fund's. */
  public Bars of(Symbol fund, int multiple) {
    Bars own = market.bars().get(fund);
    if (own != null && !signal.isEmpty()) {
      return own.between(signal.startMillis(0), signal.endMillis(signal.size() - 1));
    }
    modelled.add(fund);
    return ModelledFund.of(signal, fund, multiple, market.calendar());
  }

  /** The funds so far that have no bars of their own. */
  public List<Symbol> modelled() {
    return List.copyOf(modelled);
  }
}
