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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
  private final List<Symbol> symbols;
  private final Session session;
  private final FeedRules rules;
  private final Pace pace;
  private final Inbox inbox;
  private final BarHistory history;
  private final News news;
  private final Granularity granularity;
  private final FormingBar[] forming;
  private final TreeMap<Long, List<Bar>> pending = new TreeMap<>();
  private boolean entered;
  private boolean called;
  private boolean mustFill;
  private boolean toldSilence;
  private boolean toldLeaving;
  private Optional<String> stopped = Optional.empty();
  private long newestMillis;
  // the end of the newest bar of the first symbol that came in time
  private long heardMillis;

  LiveFeed(
      List<Symbol> symbols,
      Session session,
      FeedRules rules,
      Pace pace,
      Inbox inbox,
      BarHistory history,
      News news) {
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
    this.heardMillis = newestMillis;
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
    heardMillis = newestMillis;
    return pause(tape, pace.millis());
  }

  private static Step pause(Tape tape, long now) {
    tape.moveTo(Math.max(now, tape.timeMillis()));
    return Step.TIME;
  }

  /** Stands at the limit itself, so that an instant has one name, unless it is long past. */
  private Step reach(Tape tape, long limitMillis, long now) {
    watch(now);
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
    boolean late = now - end > rules.graceMillis();
    for (Bar bar : first.getValue()) {
      int place = symbols.indexOf(bar.symbol());
      tape.append(place, bar);
      if (place == 0 && !late) {
        heard(end);
      }
    }
    return late ? Step.LATE : Step.BARS;
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
          news.warn(
              halt.symbol() + (halt.halted() ? " is halted: " : " trades again: ") + halt.reason());
      case Message.Connected connected -> connected();
      case Message.Disconnected down -> disconnected(down);
      case Message.Called call -> called = true;
      case Message.Told told -> news.tell(told.level(), told.sentence());
      case Message.Stopped stop -> stopped = Optional.of(stop.reason());
    }
  }

  private void connected() {
    mustFill = true;
    news.info("The market stream is up; subscribed are the bars of " + symbols + ".");
  }

  private void disconnected(Message.Disconnected down) {
    String sentence = "The market stream is down: " + down.reason();
    if (down.ended()) {
      news.alarm(sentence + "; it will not come back");
    } else {
      news.warn(sentence + "; it is opened again");
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
      news.warn("Missing bars of " + symbols.get(place) + " could not be read: " + e.getMessage());
    }
  }

  private long lastEnd(Tape tape, int place) {
    Series series = tape.series(place);
    return series.isEmpty() ? Long.MIN_VALUE : series.endMillis();
  }

  private void heard(long endMillis) {
    if (toldSilence) {
      // at the level at which the silence was told: whoever heard of it must hear of its end
      news.warn(
          "Bars of "
              + symbols.getFirst()
              + " come again, after "
              + (endMillis - heardMillis) / 1000
              + " seconds.");
    }
    heardMillis = endMillis;
    toldSilence = false;
    toldLeaving = false;
  }

  private void watch(long now) {
    if (now >= session.closeMillis()) {
      return;
    }
    if (!toldSilence && isSilentFor(rules.silence().blockAfter(), now)) {
      toldSilence = true;
      news.alarm(silence(now) + "; nothing is bought on old prices.");
    }
    if (!toldLeaving && isSilentFor(rules.silence().leaveAfter(), now)) {
      toldLeaving = true;
      news.alarm(silence(now) + "; what is held is sold.");
    }
  }

  private boolean isSilentFor(Duration limit, long now) {
    return !limit.isZero() && now - heardMillis >= limit.toMillis();
  }

  private String silence(long now) {
    return "No bar of "
        + symbols.getFirst()
        + " has come for "
        + (now - heardMillis) / 1000
        + " seconds";
  }
}
