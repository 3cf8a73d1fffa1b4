package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The rule once more, written straight from its definition over maps of all bars, with everything
 * worked out anew at each mark. For signals of the symbol itself; slow on purpose.
 */
final class SlowOracle {
  /** One mark; {@code known} is false where nothing may be traded. */
  record Row(
      LocalDate date,
      int minute,
      boolean known,
      double price,
      double upper,
      double lower,
      double vwap,
      double sigma,
      double leverage,
      int position) {}

  private static final long FIVE_MINUTES = 300_000;

  private final BtmParameters rule;
  private final Dividends dividends;
  private final List<Session> sessions;
  private final Map<LocalDate, NavigableMap<Long, Bar>> byEnd = new HashMap<>();

  SlowOracle(BtmParameters rule, ExchangeCalendar calendar, Dividends dividends, Bars bars) {
    this.rule = rule;
    this.dividends = dividends;
    this.sessions =
        calendar.sessions(
            calendar.atOrAfter(bars.startMillis(0)).date(),
            calendar.atOrAfter(bars.startMillis(bars.size() - 1)).date());
    for (Session session : sessions) {
      byEnd.put(session.date(), new TreeMap<>());
    }
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.bar(i);
      byEnd.get(calendar.atOrAfter(bar.startMillis()).date()).put(bar.endMillis(), bar);
    }
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int t = 0; t < sessions.size(); t++) {
      int position = 0;
      for (int minute = 30; minute < sessions.get(t).minutes(); minute += 30) {
        Row row = row(t, minute, position);
        position = row.position();
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row(int t, int minute, int before) {
    Session today = sessions.get(t);
    LocalDate date = today.date();
    long mark = today.openMillis() + minute * 60_000L;
    OptionalDouble open = open(today);
    OptionalDouble previous = t == 0 ? OptionalDouble.empty() : close(sessions.get(t - 1));
    OptionalDouble leverage = leverage(t);
    OptionalDouble sigma = sigma(t, minute);
    Map.Entry<Long, Bar> last = bars(today).floorEntry(mark);
    boolean fresh = last != null && mark - last.getKey() <= rule.maxPriceAge().toMillis();
    int warmUp = Math.max(rule.lookback(), rule.volatilityLookback() + rule.volatilityLag());
    if (t < warmUp
        || open.isEmpty()
        || previous.isEmpty()
        || leverage.isEmpty()
        || sigma.isEmpty()
        || sigma.getAsDouble() == 0
        || !fresh) {
      double none = Double.NaN;
      return new Row(date, minute, false, none, none, none, none, none, none, before);
    }
    double o = open.getAsDouble();
    double c = previous.getAsDouble() - dividends.byExDate().getOrDefault(date, 0.0);
    double s = sigma.getAsDouble() * rule.bandMultiplier();
    double upper = (rule.gapAdjustment() ? Math.max(o, c) : o) * (1 + s);
    double lower = (rule.gapAdjustment() ? Math.min(o, c) : o) * (1 - s);
    double price = last.getValue().close();
    double vwap = vwap(today, mark);
    int position = position(price, upper, lower, vwap, before);
    return new Row(
        date,
        minute,
        true,
        price,
        upper,
        lower,
        vwap,
        sigma.getAsDouble(),
        leverage.getAsDouble(),
        position);
  }

  private int position(double price, double upper, double lower, double vwap, int before) {
    boolean overBoth = price > upper && price > vwap;
    boolean underBoth = price < lower && price < vwap;
    return switch (rule.variant()) {
      case CURRENT_BAND_VWAP -> overBoth ? 1 : underBoth ? -1 : 0;
      case OPPOSITE_BAND -> price > upper ? 1 : price < lower ? -1 : before;
      case VWAP_ONLY -> {
        if (overBoth || underBoth) {
          yield overBoth ? 1 : -1;
        }
        boolean keptLong = before == 1 && price > vwap;
        boolean keptShort = before == -1 && price < vwap;
        yield keptLong || keptShort ? before : 0;
      }
    };
  }

  private OptionalDouble sigma(int t, int minute) {
    List<Double> moves = new ArrayList<>();
    for (int d = Math.max(0, t - rule.lookback()); d < t; d++) {
      move(sessions.get(d), minute).ifPresent(moves::add);
    }
    return moves.size() < rule.lookback() - 1
        ? OptionalDouble.empty()
        : moves.stream().mapToDouble(m -> m).average();
  }

  private OptionalDouble move(Session session, int minute) {
    long mark = session.openMillis() + minute * 60_000L;
    Map.Entry<Long, Bar> bar = bars(session).floorEntry(mark);
    boolean goesOn = bar != null && (bar.getKey() == mark || bars(session).lastKey() > mark);
    OptionalDouble open = open(session);
    return goesOn && open.isPresent()
        ? OptionalDouble.of(Math.abs(bar.getValue().close() / open.getAsDouble() - 1))
        : OptionalDouble.empty();
  }

  private OptionalDouble leverage(int t) {
    if (rule.sizing() == Sizing.FIXED) {
      return OptionalDouble.of(1);
    }
    List<Double> returns = new ArrayList<>();
    for (int lag = rule.volatilityLag(); returns.size() < rule.volatilityLookback(); lag++) {
      if (t - lag - 1 < 0) {
        return OptionalDouble.empty();
      }
      OptionalDouble to = close(sessions.get(t - lag));
      OptionalDouble from = close(sessions.get(t - lag - 1));
      if (to.isEmpty() || from.isEmpty()) {
        return OptionalDouble.empty();
      }
      returns.add(to.getAsDouble() / from.getAsDouble() - 1);
    }
    double mean = returns.stream().mapToDouble(r -> r).average().orElseThrow();
    double squares = returns.stream().mapToDouble(r -> (r - mean) * (r - mean)).sum();
    double volatility = Math.sqrt(squares / (returns.size() - 1));
    return volatility == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(rule.leverageCap(), rule.targetVolatility() / volatility));
  }

  private OptionalDouble open(Session session) {
    NavigableMap<Long, Bar> bars = bars(session);
    return bars.isEmpty()
            || bars.firstEntry().getValue().startMillis() > session.openMillis() + FIVE_MINUTES
        ? OptionalDouble.empty()
        : OptionalDouble.of(bars.firstEntry().getValue().open());
  }

  private OptionalDouble close(Session session) {
    NavigableMap<Long, Bar> bars = bars(session);
    return bars.isEmpty() || bars.lastKey() < session.closeMillis() - FIVE_MINUTES
        ? OptionalDouble.empty()
        : OptionalDouble.of(bars.lastEntry().getValue().close());
  }

  private double vwap(Session session, long mark) {
    double money = 0;
    double shares = 0;
    for (Bar bar : bars(session).headMap(mark, true).values()) {
      double typical = (bar.high() + bar.low() + bar.close()) / 3;
      money += (rule.vwapPrice() == SessionVwap.Price.CLOSE ? bar.close() : typical) * bar.volume();
      shares += bar.volume();
    }
    return shares == 0 ? bars(session).floorEntry(mark).getValue().close() : money / shares;
  }

  private NavigableMap<Long, Bar> bars(Session session) {
    return byEnd.get(session.date());
  }
}
