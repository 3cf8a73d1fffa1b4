package dev.bellwether.cli.profit;

import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.ProfitDay;
import dev.bellwether.portfolio.profit.ProfitDecision;
import dev.bellwether.portfolio.profit.ProfitGuard;
import dev.bellwether.portfolio.profit.ProfitStep;
import dev.bellwether.portfolio.profit.ProfitTaker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The positions that are looked after, and how each is guarded. What is remembered of them is in
 * the journal before anybody acts on it.
 */
final class GuardBook {
  /** How old a price may be that something is sold on. */
  static final long FRESH_MILLIS = 90_000;

  /** Single trades are looked at once in so many milliseconds. */
  private static final long TRADE_PAUSE_MILLIS = 1_000;

  private final ProfitOptions options;
  private final ProfitTaker taker;
  private final Session session;
  private final ProfitDay day;
  private final Consumer<String> lines;
  private final Consumer<String> news;
  private final Map<Symbol, GuardLines.Known> known;
  private final Map<Symbol, Guarded> positions = new TreeMap<>();
  private final Set<Symbol> unpriced = new TreeSet<>();

  /**
   * A book without positions.
   *
   * @param lines takes a line for the journal, and returns when it would survive a crash
   * @param known what was written down of positions before
   */
  GuardBook(
      ProfitOptions options,
      Session session,
      ProfitDay day,
      Map<Symbol, GuardLines.Known> known,
      Consumer<String> lines,
      Consumer<String> news) {
    this.options = options;
    this.taker = new ProfitTaker(options.rules());
    this.session = session;
    this.day = day;
    this.known = new TreeMap<>(known);
    this.lines = lines;
    this.news = news;
  }

  /** What a look led to. */
  record Look(Guarded position, ProfitStep step, boolean fresh) {}

  Collection<Guarded> positions() {
    return positions.values();
  }

  Optional<Guarded> find(Symbol symbol) {
    return Optional.ofNullable(positions.get(symbol));
  }

  /** What was written down of a position before this process began, if it was. */
  Optional<GuardLines.Known> known(Symbol symbol) {
    return Optional.ofNullable(known.get(symbol));
  }

  /** Takes the broker's word; returns the positions that were not there before. */
  List<Guarded> take(Account account, long nowMillis) {
    for (Guarded position : List.copyOf(positions.values())) {
      if (account.position(position.symbol()).isFlat()) {
        positions.remove(position.symbol());
        known.remove(position.symbol());
        lines.accept(GuardLines.gone(position, nowMillis));
        news.accept(position.symbol() + " is closed.");
      }
    }
    List<Guarded> found = new ArrayList<>();
    account
        .positions()
        .forEach(
            (symbol, held) -> {
              if (!held.isFlat() && options.includes(symbol) && hasEntry(symbol, held)) {
                Guarded there = positions.get(symbol);
                if (there == null) {
                  found.add(found(symbol, held));
                } else {
                  change(there, held, nowMillis);
                }
              }
            });
    return found;
  }

  /** Shares that came from elsewhere may have no price: nobody knows what they have gained. */
  private boolean hasEntry(Symbol symbol, Position held) {
    boolean known = held.averageCost().signum() > 0;
    if (!known && unpriced.add(symbol)) {
      news.accept(symbol + " has no entry price at the broker: it is not looked after.");
    }
    return known;
  }

  private Guarded found(Symbol symbol, Position held) {
    double entry = held.averageCost().doubleValue();
    boolean isShort = held.quantity().signum() < 0;
    Optional<GuardLines.Known> before = known(symbol);
    Guarded position =
        new Guarded(
            symbol,
            before.map(GuardLines.Known::quantity).orElse(held.quantity()),
            before.map(GuardLines.Known::guard).orElseGet(() -> ProfitGuard.begin(isShort, entry)));
    positions.put(symbol, position);
    return position;
  }

  /**
   * Shows a position that was found what became of it since it was written down. Its size and
   * average come first: after a split the prices of the bars are not those of the guard of before.
   */
  void recall(Guarded position, Account account, Bars past) {
    Position held = account.position(position.symbol());
    double entry = held.averageCost().doubleValue();
    move(position, held, past.isEmpty() ? entry : past.close(past.size() - 1));
    for (int row = 0; row < past.size(); row++) {
      recall(position, past.bar(row));
    }
  }

  /** Writes a position down that was found. */
  void begin(Guarded position, long nowMillis) {
    lines.accept(
        GuardLines.change(
            position,
            "found",
            known(position.symbol()).isPresent()
                ? "held before: peak and stop are taken up"
                : "not held before",
            nowMillis));
    news.accept(PositionText.of(position));
  }

  private void change(Guarded position, Position held, long nowMillis) {
    double entry = held.averageCost().doubleValue();
    boolean same =
        position.quantity().compareTo(held.quantity()) == 0
            && Math.abs(entry / position.guard().entry() - 1) < 1e-9;
    if (!same) {
      move(position, held, Double.isNaN(position.price()) ? entry : position.price());
      lines.accept(
          GuardLines.change(position, "changed", "the size or the average changed", nowMillis));
      news.accept(PositionText.of(position));
    }
  }

  private void move(Guarded position, Position held, double price) {
    double entry = held.averageCost().doubleValue();
    position.holds(
        held.quantity(),
        taker.changed(
            position.guard(),
            position.quantity().doubleValue(),
            held.quantity().doubleValue(),
            entry,
            price));
  }

  private void recall(Guarded position, Bar bar) {
    boolean unseen =
        known(position.symbol())
            .filter(before -> bar.endMillis() > before.priceMillis())
            .isPresent();
    if (!position.range().add(bar) || !session.covers(bar.startMillis(), bar.endMillis())) {
      return;
    }
    ProfitStep step =
        taker.next(position.guard(), bar.close(), position.range().value(), bar.endMillis(), day);
    position.looked(bar.close(), bar.endMillis(), unseen ? step.guard() : position.guard());
  }

  /** Looks at a minute that has ended; empty if it was seen before or is none of the session. */
  Optional<Look> bar(Guarded position, Bar bar, long nowMillis) {
    boolean counts = session.covers(bar.startMillis(), bar.endMillis());
    if (!counts || !position.range().add(bar) || bar.endMillis() < position.priceMillis()) {
      return Optional.empty();
    }
    return Optional.of(look(position, bar.close(), bar.endMillis(), nowMillis, true));
  }

  /** Looks at a single trade; empty if it comes too soon after the last look. */
  Optional<Look> trade(Guarded position, double price, long epochMillis, long nowMillis) {
    boolean due =
        position.priceMillis() == Long.MIN_VALUE
            || epochMillis - position.priceMillis() >= TRADE_PAUSE_MILLIS;
    return due
        ? Optional.of(look(position, price, epochMillis, nowMillis, false))
        : Optional.empty();
  }

  private Look look(
      Guarded position, double price, long priceMillis, long nowMillis, boolean always) {
    ProfitGuard before = position.guard();
    ProfitStep step = taker.next(before, price, position.range().value(), priceMillis, day);
    boolean fresh = nowMillis - priceMillis <= FRESH_MILLIS;
    position.looked(price, priceMillis, step.guard());
    boolean quiet =
        step.decision() == ProfitDecision.WAIT || step.decision() == ProfitDecision.KEEP;
    if (always || !quiet) {
      lines.accept(GuardLines.look(position, step, fresh, nowMillis));
    }
    if (step.decision() == ProfitDecision.BEGIN) {
      news.accept(PositionText.of(position));
    }
    return new Look(position, step, fresh);
  }
}
