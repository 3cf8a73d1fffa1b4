package dev.bellwether.engine.live;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.PortException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Moves a tape through one session as it happens.
 *
 * <p>Bars that end together and have arrived together appear together, in time order; one that
 * comes after a later one of its symbol, or lies outside the session, is left out. After each
 * (re)connection, and where a bar of the first symbol is missing, the gap is asked for in the
 * history; what comes so late that the grace is over is shown as such, and decided on by nobody. At
 * the limit of an {@link #advance} the bars that are still forming are shown. {@code TIME} is also
 * answered before the limit: when the broker has called, and every few seconds, so that the loop
 * looks at the broker.
 *
 * <p>Used by one thread.
 */
final class LiveFeed implements BarFeed {
  /** How long without a bar of the first symbol before a person is told. */
  private static final long SILENCE_MILLIS = 180_000;

  private final List<Symbol> symbols;
  private final Session session;
  private final FeedRules rules;
  private final Pace pace;
  private final Inbox inbox;
  private final BarHistory history;
  private final Consumer<String> news;
  private final Granularity granularity;
  private final FormingBar[] forming;
  private final TreeMap<Long, List<Bar>> pending = new TreeMap<>();
  private boolean entered;
  private boolean called;
  private boolean mustFill;
  private boolean told;
  private Optional<String> stopped = Optional.empty();
  private long newestMillis;

  LiveFeed(
      List<Symbol> symbols,
      Session session,
      FeedRules rules,
      Pace pace,
      Inbox inbox,
      BarHistory history,
      Consumer<String> news) {
    this.symbols = List.copyOf(symbols);
    this.session = session;
    this.rules = rules;
    this.pace = pace;
    this.inbox = inbox;
    this.history = history;
    this.news = news;
    this.granularity = rules.granularity();
    this.forming = new FormingBar[symbols.size()];
    for (int i = 0; i < forming.length; i++) {
      forming[i] = new FormingBar(granularity.millis());
    }
    this.newestMillis = session.openMillis();
  }

  /** Why the run was told to stop; empty if it was not. */
  Optional<String> stopped() {
    return stopped;
  }

  @Override
  public Step advance(Tape tape, long limitMillis) {
    if (!entered) {
      return enter(tape);
    }
    long wakeMillis = pace.millis() + rules.wakeEveryMillis();
    while (true) {
      hear(tape);
      long now = pace.millis();
      if (stopped.isPresent() || now >= rules.endMillis()) {
        return Step.END;
      }
      if (!pending.isEmpty() && (now < limitMillis || pending.firstKey() <= limitMillis)) {
        return show(tape, now);
      }
      if (now >= limitMillis) {
        return reach(tape, limitMillis, now);
      }
      if (called || now >= wakeMillis) {
        called = false;
        watch(now);
        return pause(tape, now);
      }
      pace.await(inbox, Math.min(Math.min(limitMillis, rules.endMillis()), wakeMillis));
    }
  }

  private Step enter(Tape tape) {
    entered = true;
    tape.enter(session);
    newestMillis = Math.max(newestMillis, lastEnd(tape, 0));
    return pause(tape, pace.millis());
  }

  private static Step pause(Tape tape, long now) {
    tape.moveTo(Math.max(now, tape.timeMillis()));
    return Step.TIME;
  }

  /** Stands at the limit itself, so that an instant has one name, unless it is long past. */
  private Step reach(Tape tape, long limitMillis, long now) {
    for (int i = 0; i < forming.length; i++) {
      forming[i].show(tape, i, now);
    }
    return pause(tape, now - limitMillis <= rules.graceMillis() ? limitMillis : now);
  }

  private Step show(Tape tape, long now) {
    Map.Entry<Long, List<Bar>> first = pending.pollFirstEntry();
    long end = first.getKey();
    // a straggler became known only now: what was fresh before is no longer
    tape.moveTo(end > tape.timeMillis() ? end : tape.timeMillis() + 1);
    for (Bar bar : first.getValue()) {
      tape.append(symbols.indexOf(bar.symbol()), bar);
    }
    return now - end > rules.graceMillis() ? Step.LATE : Step.BARS;
  }

  private void hear(Tape tape) {
    Optional<Message> message = inbox.poll();
    while (message.isPresent()) {
      take(message.get(), tape);
      message = inbox.poll();
    }
    if (mustFill) {
      fill(tape);
    }
  }

  private void take(Message message, Tape tape) {
    switch (message) {
      case Message.Ended ended -> ended(ended.bar(), tape);
      case Message.Traded trade -> {
        int place = symbols.indexOf(trade.symbol());
        if (place >= 0) {
          forming[place].trade(trade.price(), trade.size(), trade.epochMillis());
        }
      }
      case Message.Halted halt ->
          news.accept(
              halt.symbol() + (halt.halted() ? " is halted: " : " trades again: ") + halt.reason());
      case Message.Connected connected -> mustFill = true;
      case Message.Disconnected down ->
          news.accept(
              "The market stream is down: "
                  + down.reason()
                  + (down.ended() ? "; it will not come back" : "; it is opened again"));
      case Message.Called call -> called = true;
      case Message.Stopped stop -> stopped = Optional.of(stop.reason());
    }
  }

  private void ended(Bar bar, Tape tape) {
    int place = symbols.indexOf(bar.symbol());
    if (place < 0) {
      return;
    }
    if (place == 0 && bar.startMillis() > Math.max(newestMillis, lastEnd(tape, 0))) {
      fill(tape, 0, bar.startMillis());
    }
    add(bar, place, tape);
  }

  private void add(Bar bar, int place, Tape tape) {
    if (!session.covers(bar.startMillis(), bar.endMillis())
        || bar.startMillis() < lastEnd(tape, place)) {
      return;
    }
    List<Bar> together = pending.computeIfAbsent(bar.endMillis(), end -> new ArrayList<>());
    if (together.stream().noneMatch(one -> one.symbol().equals(bar.symbol()))) {
      together.add(bar);
    }
    if (place == 0) {
      newestMillis = Math.max(newestMillis, bar.endMillis());
      told = false;
    }
  }

  private void fill(Tape tape) {
    mustFill = false;
    long now = pace.millis();
    for (int i = 0; i < symbols.size(); i++) {
      fill(tape, i, now);
    }
  }

  private void fill(Tape tape, int place, long untilMillis) {
    long from = Math.max(session.openMillis(), lastEnd(tape, place));
    if (untilMillis - from < granularity.millis()) {
      return;
    }
    try {
      Bars missed =
          history.bars(
              symbols.get(place),
              granularity,
              Instant.ofEpochMilli(from),
              Instant.ofEpochMilli(untilMillis));
      for (int row = 0; row < missed.size(); row++) {
        if (missed.endMillis(row) <= untilMillis) {
          add(missed.bar(row), place, tape);
        }
      }
    } catch (PortException e) {
      mustFill = e.remedy() != PortException.Remedy.STOP;
      news.accept(
          "Missing bars of " + symbols.get(place) + " could not be read: " + e.getMessage());
    }
  }

  private long lastEnd(Tape tape, int place) {
    Series series = tape.series(place);
    return series.isEmpty() ? Long.MIN_VALUE : series.endMillis();
  }

  private void watch(long now) {
    boolean silent = now > newestMillis + SILENCE_MILLIS && now < session.closeMillis();
    if (silent && !told) {
      told = true;
      news.accept(
          "No bar of "
              + symbols.getFirst()
              + " has come for "
              + (now - newestMillis) / 1000
              + " seconds; nothing is bought on old prices.");
    }
  }
}
