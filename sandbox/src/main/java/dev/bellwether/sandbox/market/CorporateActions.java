package dev.bellwether.sandbox.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Splits and dividends that the sandbox knows of; prices are recorded unadjusted. */
public final class CorporateActions {
  private final List<Split> splits = new ArrayList<>();
  private final List<Dividend> dividends = new ArrayList<>();

  public void add(Split split) {
    splits.add(split);
  }

  public void add(Dividend dividend) {
    dividends.add(dividend);
  }

  public List<Split> splits() {
    return Collections.unmodifiableList(splits);
  }

  public List<Dividend> dividends() {
    return Collections.unmodifiableList(dividends);
  }

  /**
   * By what a price of a day is multiplied to compare with prices of today.
   *
   * <pre>
   *   factor = product of from / to over the splits after the day, up to today
   * </pre>
   */
  public double factor(String ticker, LocalDate day, LocalDate today) {
    double factor = 1;
    for (Split split : splits) {
      boolean counts = split.date().isAfter(day) && !split.date().isAfter(today);
      if (counts && split.ticker().equals(ticker)) {
        factor *= split.from() / split.to();
      }
    }
    return factor;
  }
}
