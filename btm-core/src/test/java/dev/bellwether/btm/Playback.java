package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Holdings;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.decision.Tape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Shows bars to a strategy in time order and asks it at its instants, on every session of the
 * calendar from the first bar to the last. Nothing is traded: the account is all cash.
 */
final class Playback {
  /** One asking. */
  record Turn(Session session, long timeMillis, Decision decision, Map<String, Double> evidence) {
    LocalDate date() {
      return session.date();
    }

    double number(String name) {
      return evidence.get(name);
    }

    int position() {
      return (int) number("position");
    }

    boolean isMark() {
      return number("minute") % 30 == 0 && number("minute") < session.minutes();
    }

    long shares(String ticker) {
      return ((Decision.Shares) decision).shares().get(Symbol.of(ticker));
    }
  }

  private record Cash(double equity) implements Holdings {
    @Override
    public double shares(Symbol symbol) {
      return 0;
    }

    @Override
    public double cash() {
      return equity;
    }
  }

  private final Strategy strategy;
  private final ExchangeCalendar calendar;
  private final List<Bars> bars;
  private final int[] next;
  private final boolean ahead;
  private final List<Turn> turns = new ArrayList<>();

  private Playback(Strategy strategy, ExchangeCalendar calendar, List<Bars> bars, boolean ahead) {
    this.ahead = ahead;
    this.strategy = strategy;
    this.calendar = calendar;
    this.bars = strategy.symbols().stream().map(s -> of(s, bars)).toList();
    this.next = new int[this.bars.size()];
  }

  private static Bars of(Symbol symbol, List<Bars> bars) {
    return bars.stream()
        .filter(b -> b.symbol().equals(symbol))
        .findFirst()
        .orElse(Bars.empty(symbol, bars.get(0).granularity()));
  }

  /** All turns with an equity of 100,000. */
  static List<Turn> play(Strategy strategy, ExchangeCalendar calendar, Bars... bars) {
    return new Playback(strategy, calendar, List.of(bars), false).play(100_000);
  }

  /** The same as a live runner asks: ahead of the marks, with the latest bar still forming. */
  static List<Turn> playAhead(Strategy strategy, ExchangeCalendar calendar, Bars... bars) {
    return new Playback(strategy, calendar, List.of(bars), true).play(100_000);
  }

  private List<Turn> play(double equity) {
    Bars first = bars.get(0);
    LocalDate from = calendar.atOrAfter(first.startMillis(0)).date();
    LocalDate to = calendar.atOrAfter(first.startMillis(first.size() - 1)).date();
    List<Session> sessions = calendar.sessions(from, to);
    Tape tape =
        new Tape(strategy.symbols(), first.granularity(), sessions.get(0), new Cash(equity));
    for (int place = 0; place < bars.size(); place++) {
      tape.show(place, bars.get(place));
    }
    sessions.forEach(session -> play(session, tape));
    return turns;
  }

  private void play(Session session, Tape tape) {
    tape.enter(session);
    long[] marks =
        ahead ? strategy.schedule().instantsAhead(session) : strategy.schedule().instants(session);
    TreeSet<Long> times = new TreeSet<>(LongStream.of(marks).boxed().toList());
    for (Bars one : bars) {
      Bars today = one.between(session.openMillis(), session.closeMillis());
      for (int i = 0; i < today.size(); i++) {
        times.add(today.endMillis(i));
      }
    }
    for (long time : times) {
      step(tape, time);
      if (LongStream.of(marks).anyMatch(mark -> mark == time)) {
        form(tape, time);
        Decision decision = strategy.decide(tape);
        turns.add(new Turn(session, time, decision, copy(strategy.evidence())));
      }
    }
  }

  private void step(Tape tape, long time) {
    tape.moveTo(time);
    boolean any = false;
    for (int place = 0; place < bars.size(); place++) {
      Bars one = bars.get(place);
      if (next[place] < one.size() && one.endMillis(next[place]) <= time) {
        tape.step(place);
        next[place]++;
        any = true;
      }
    }
    if (any) {
      strategy.observe(tape);
    }
  }

  /** Shows what there is of bars that began and have not ended: all of it. */
  private void form(Tape tape, long time) {
    for (int place = 0; place < bars.size(); place++) {
      Bars one = bars.get(place);
      int row = next[place];
      if (row < one.size() && one.startMillis(row) < time) {
        tape.form(place, one.high(row), one.low(row), one.close(row), one.volume(row), time);
      }
    }
  }

  private static Map<String, Double> copy(Evidence evidence) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < evidence.names().size(); i++) {
      values.put(evidence.names().get(i), evidence.value(i));
    }
    return values;
  }

  /** The turns of one day. */
  static List<Turn> on(List<Turn> turns, String date) {
    return turns.stream().filter(t -> t.date().equals(LocalDate.parse(date))).toList();
  }

  /** The turn at so many minutes after a day's open. */
  static Turn at(List<Turn> turns, Session session, int minute) {
    return turns.stream()
        .filter(t -> t.session().equals(session))
        .filter(t -> t.timeMillis() == session.openMillis() + minute * 60_000L)
        .findFirst()
        .orElseThrow();
  }
}
