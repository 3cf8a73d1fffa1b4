package dev.bellwether.cli.profit;

import dev.bellwether.engine.live.Message;
import dev.bellwether.engine.live.News;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears prices and the broker, and has the book and the desk do what follows. */
final class ProfitLoop {
  private static final long TAIL_MILLIS = 60_000;
  private static final long MINUTE_MILLIS = 60_000;
  private static final long SILENCE_MILLIS = 180_000;
  private static final long RETRY_MILLIS = 1_000;

  /** Bars of the session before, for the average range. */
  private static final long WARM_UP_MILLIS = 1_800_000;

  private final ProfitSetup setup;
  private final Session session;
  private final GuardBook book;
  private final BrokerWord broker;
  private final ExitDesk desk;
  private final Consumer<String> news;
  private boolean listening;
  private boolean mustFill;
  private boolean anyFound;
  private Optional<String> stopped = Optional.empty();

  ProfitLoop(ProfitSetup setup, Session session, GuardBook book, BrokerWord broker, ExitDesk desk) {
    this.setup = setup;
    this.session = session;
    this.book = book;
    this.broker = broker;
    this.desk = desk;
    this.news = setup.news();
  }

  ProfitWatch.Outcome run() {
    long end = session.closeMillis() + TAIL_MILLIS;
    long wake = 0;
    while (stopped.isEmpty() && setup.pace().millis() < end && !isIdle()) {
      try {
        pass();
        wake = setup.pace().millis() + setup.wakeEvery().toMillis();
      } catch (PortException e) {
        if (e.remedy() == PortException.Remedy.STOP) {
          throw e;
        }
        news.accept("The broker did not answer, it is asked again: " + e.getMessage());
        setup.pace().pause(RETRY_MILLIS);
      }
      if (stopped.isEmpty() && !isIdle()) {
        setup.pace().await(setup.inbox(), Math.min(end, wake));
      }
    }
    return outcome();
  }

  /** Whether the market is open, and nothing was ever held. */
  private boolean isIdle() {
    boolean late = setup.pace().millis() >= session.openMillis() + MINUTE_MILLIS;
    return broker.isKnown() && late && !anyFound && broker.open().isEmpty();
  }

  private void pass() {
    hear();
    long now = setup.pace().millis();
    Optional<Account> account = broker.news(now);
    account.ifPresent(word -> take(word, now));
    desk.pursue(book, now);
    desk.chase(book, now);
    book.positions().forEach(position -> watch(position, now));
  }

  private void take(Account account, long now) {
    List<Guarded> found = book.take(account, now);
    anyFound |= !found.isEmpty();
    for (Guarded position : found) {
      book.recall(position, account, past(position.symbol(), now));
      book.begin(position, now);
    }
    listen(found.stream().map(Guarded::symbol).toList());
  }

  private void listen(List<Symbol> symbols) {
    List<Symbol> trades = setup.options().trades() ? symbols : List.of();
    if (listening && !symbols.isEmpty()) {
      setup.stream().watch(symbols, trades);
    } else if (!symbols.isEmpty()) {
      setup.stream().start(symbols, trades, setup.inbox());
      listening = true;
    }
  }

  private void hear() {
    Optional<Message> message = setup.inbox().poll();
    while (message.isPresent()) {
      take(message.get());
      message = setup.inbox().poll();
    }
    if (mustFill) {
      boolean failed = false;
      for (Guarded position : book.positions()) {
        failed |= !fill(position, setup.pace().millis());
      }
      mustFill = failed;
    }
  }

  private void take(Message message) {
    long now = setup.pace().millis();
    switch (message) {
      case Message.Ended ended ->
          book.find(ended.bar().symbol()).ifPresent(p -> ended(p, ended.bar(), now));
      case Message.Traded trade ->
          book.find(trade.symbol())
              .filter(position -> setup.options().trades())
              .flatMap(p -> book.trade(p, trade.price(), trade.epochMillis(), now))
              .ifPresent(look -> looked(look, now));
      case Message.Halted halt -> halted(halt);
      case Message.Connected connected -> mustFill = true;
      case Message.Disconnected down ->
          news.accept(
              "The market stream is down: "
                  + down.reason()
                  + (down.ended() ? "; it will not come back" : "; it is opened again"));
      case Message.Called call -> {}
      case Message.Told told -> News.exceptions(news).tell(told.level(), told.sentence());
      case Message.Stopped stop -> stopped = Optional.of(stop.reason());
    }
  }

  private void halted(Message.Halted halt) {
    book.find(halt.symbol())
        .ifPresent(
            position -> {
              position.halted(halt.halted());
              news.accept(
                  halt.symbol()
                      + (halt.halted() ? " is halted: " : " trades again: ")
                      + halt.reason()
                      + ".");
            });
  }

  private void ended(Guarded position, Bar bar, long now) {
    boolean gap =
        position.priceMillis() >= session.openMillis()
            && bar.startMillis() - position.priceMillis() >= MINUTE_MILLIS;
    if (gap) {
      mustFill |= !fill(position, bar.startMillis());
    }
    book.bar(position, bar, now).ifPresent(look -> looked(look, now));
  }

  private void looked(GuardBook.Look look, long now) {
    desk.wish(look);
    Guarded position = look.position();
    if (look.fresh()) {
      position.calm();
    }
    boolean guarded = position.guard().active() && !look.step().decision().isExit();
    if (setup.options().nets() && guarded && look.fresh()) {
      desk.net(look, now);
    }
  }

  /**
   * Looks at the minutes that did not come: what is older than a minute and a half only counts.
   *
   * @return whether they need not be asked for again
   */
  private boolean fill(Guarded position, long untilMillis) {
    long from = Math.max(session.openMillis(), position.priceMillis());
    if (untilMillis - from < MINUTE_MILLIS) {
      return true;
    }
    try {
      Bars missed = bars(position.symbol(), from, untilMillis);
      for (int row = 0; row < missed.size(); row++) {
        if (missed.endMillis(row) <= untilMillis) {
          long now = setup.pace().millis();
          book.bar(position, missed.bar(row), now).ifPresent(look -> looked(look, now));
        }
      }
    } catch (PortException e) {
      news.accept("Missing bars of " + position.symbol() + " could not be read: " + e.getMessage());
      return e.remedy() == PortException.Remedy.STOP;
    }
    return true;
  }

  /** The bars of yesterday's end and of today so far, as far as they are to be had. */
  private Bars past(Symbol symbol, long now) {
    Session before = setup.calendar().previous(session);
    try {
      Bars past = bars(symbol, before.closeMillis() - WARM_UP_MILLIS, now);
      int ended = past.size();
      while (ended > 0 && past.endMillis(ended - 1) > now) {
        ended--;
      }
      return past.slice(0, ended);
    } catch (PortException e) {
      news.accept(
          "The bars of "
              + symbol
              + " before now could not be read, its trail begins at the least: "
              + e.getMessage());
      return Bars.empty(symbol, Granularity.MINUTE);
    }
  }

  private Bars bars(Symbol symbol, long from, long until) {
    return setup
        .history()
        .bars(symbol, Granularity.MINUTE, Instant.ofEpochMilli(from), Instant.ofEpochMilli(until));
  }

  private void watch(Guarded position, long now) {
    boolean open = now >= session.openMillis() + SILENCE_MILLIS && now < session.closeMillis();
    long since = now - Math.max(position.priceMillis(), session.openMillis());
    if (open && since > SILENCE_MILLIS && !position.isHalted() && position.warn()) {
      news.accept(
          "No price of "
              + position.symbol()
              + " of the last "
              + since / 1000
              + " seconds is known; nothing is sold on old prices.");
    }
  }

  private ProfitWatch.Outcome outcome() {
    book.positions().forEach(position -> news.accept("Kept: " + PositionText.of(position)));
    if (!anyFound && stopped.isEmpty()) {
      return new ProfitWatch.Outcome(true, "No positions: there is nothing to look after.");
    }
    String trouble = desk.trouble();
    String end = stopped.map(why -> "Stopped: " + why).orElse("The session is over");
    return new ProfitWatch.Outcome(
        stopped.isEmpty() && trouble.isEmpty(), end + (trouble.isEmpty() ? "." : ". " + trouble));
  }
}
