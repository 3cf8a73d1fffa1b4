package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.Candles;
import dev.bellwether.sandbox.market.Frame;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.TradingHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the stream says of the day so far: volume, mean price, the official open. */
final class DayTotals {
  private final Exchange exchange;
  private final Map<String, Total> totals = new HashMap<>();

  DayTotals(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * The day so far.
   *
   * @param paid volume times price
   * @param open first price of the core session; 0 before it
   */
  record Total(LocalDate day, long volume, double paid, double open) {
    double vwap() {
      return volume == 0 ? 0 : Math.round(paid / volume * 1e4) / 1e4;
    }
  }

  /** Adds a minute that has just ended. */
  void add(MarketEvent.Minute bar) {
    TradingHours hours = exchange.market().hours();
    LocalDate day = hours.local(bar.startMillis()).toLocalDate();
    Total before = totals.get(bar.ticker());
    if (before == null || !before.day().equals(day)) {
      totals.put(bar.ticker(), fromStart(bar, day));
      return;
    }
    boolean opens = before.open() == 0 && hours.isCore(bar.startMillis());
    totals.put(
        bar.ticker(),
        new Total(
            day,
            before.volume() + bar.volume(),
            before.paid() + bar.vwap() * bar.volume(),
            opens ? bar.open() : before.open()));
  }

  /** Adds a trade that was reported late. */
  void add(MarketEvent.Update late) {
    Total now = of(late.ticker());
    double paid = late.bar().vwap() * late.lateShares();
    totals.put(
        late.ticker(),
        new Total(now.day(), now.volume() + late.lateShares(), now.paid() + paid, now.open()));
  }

  Total of(String ticker) {
    return totals.getOrDefault(ticker, new Total(LocalDate.EPOCH, 0, 0, 0));
  }

  /** Also of minutes before the stream was there; the bar itself as it was told. */
  private Total fromStart(MarketEvent.Minute bar, LocalDate day) {
    TradingHours hours = exchange.market().hours();
    long midnight = hours.at(day, LocalTime.MIDNIGHT);
    List<MarketEvent.Minute> minutes = new ArrayList<>();
    exchange
        .market()
        .tape(bar.ticker())
        .map(tape -> Candles.of(tape, hours, Frame.MINUTE, midnight, bar.startMillis() - 1))
        .ifPresent(minutes::addAll);
    minutes.add(bar);
    long volume = minutes.stream().mapToLong(MarketEvent.Minute::volume).sum();
    double paid = minutes.stream().mapToDouble(m -> m.vwap() * m.volume()).sum();
    double open =
        minutes.stream()
            .filter(m -> hours.isCore(m.startMillis()))
            .findFirst()
            .map(MarketEvent.Minute::open)
            .orElse(0.0);
    return new Total(day, volume, paid, open);
  }
}
