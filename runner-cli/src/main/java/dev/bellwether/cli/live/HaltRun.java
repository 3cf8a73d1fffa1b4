package dev.bellwether.cli.live;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.engine.Books;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.http.Settings;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Stops a system on an account, and the taking of profits, from another process: keeps them from
 * starting, waits until they have ended, takes back their open orders and, if asked, sells what the
 * system holds.
 */
public final class HaltRun {
  private static final int TRIES = 30;
  private static final long PAUSE_MILLIS = 500;

  private final Surroundings surroundings;
  private final ExchangeCalendar calendar;
  private final LiveOptions options;
  private final LiveSystem system;
  private final List<Symbol> symbols;
  private final PrintWriter out;

  public HaltRun(
      Surroundings surroundings,
      ExchangeCalendar calendar,
      LiveOptions options,
      LiveSystem system) {
    this.surroundings = surroundings;
    this.calendar = calendar;
    this.options = options;
    this.system = system;
    this.symbols = system.strategy().symbols();
    this.out = surroundings.out();
  }

  /** Lets it start again. */
  public int clear() {
    try (RealVenue venue = venue()) {
      AlpacaAccount account = venue.link().brokerAccount();
      boolean btm = new HaltSwitch(folder(account)).clear();
      boolean was = new HaltSwitch(profits(account)).clear() || btm;
      out.println(was ? "The halt is taken back." : "There was no halt.");
      return 0;
    }
  }

  /** Halts; 0 if everything that was asked for is done. */
  public int halt(boolean flatten) {
    try (RealVenue venue = venue()) {
      AlpacaAccount account = venue.link().brokerAccount();
      Path folder = folder(account);
      String why = "by hand at " + surroundings.clock().instant();
      new HaltSwitch(folder).set(why);
      new HaltSwitch(profits(account)).set(why);
      out.println(
          system.title()
              + " is halted on this account: it will not start again before the halt is"
              + " taken back with --clear.");
      boolean noProfits = haveEnded(venue, profits(account));
      Optional<InstanceLock> lock = ended(venue, folder);
      int cancelled =
          venue.link().alpaca().cancelOpen(system.name() + "-")
              + venue.link().alpaca().cancelOpen(ProfitRun.SYSTEM + "-");
      out.println("Open orders taken back: " + cancelled + ".");
      if (lock.isEmpty()) {
        out.println(
            "The running process ("
                + InstanceLock.holder(folder)
                + ") has not ended within 15 seconds; end it by hand.");
        return 1;
      }
      try (InstanceLock ours = lock.get()) {
        ours.beat(venue.pace().millis());
        int status = flatten ? flatten(venue, folder) : 0;
        return noProfits ? status : 1;
      }
    }
  }

  /** Waits until profits are not taken any more. */
  private boolean haveEnded(RealVenue venue, Path profits) {
    Optional<InstanceLock> lock = ended(venue, profits);
    lock.ifPresent(InstanceLock::close);
    if (lock.isEmpty()) {
      out.println(
          "Profits are still taken by "
              + InstanceLock.holder(profits)
              + " after 15 seconds; end it by hand.");
    }
    return lock.isPresent();
  }

  /** Waits until the running process has given its lock back. */
  private static Optional<InstanceLock> ended(RealVenue venue, Path folder) {
    Optional<InstanceLock> lock = InstanceLock.take(folder);
    for (int i = 0; i < TRIES && lock.isEmpty(); i++) {
      venue.pace().pause(PAUSE_MILLIS);
      lock = InstanceLock.take(folder);
    }
    return lock;
  }

  private int flatten(RealVenue venue, Path folder) {
    try (IntentJournal intents = IntentJournal.open(folder.resolve("intents.jsonl"))) {
      JournaledBroker broker =
          new JournaledBroker(
              venue.account().broker(), intents, system.name(), venue.pace(), out::println);
      Broker.State state = broker.reconcile();
      boolean all = true;
      for (Symbol symbol : symbols) {
        Position position = state.account().position(symbol);
        if (!position.isFlat()) {
          all &= close(symbol, position, broker, venue.pace().millis());
        }
      }
      return all ? 0 : 1;
    }
  }

  private boolean close(Symbol symbol, Position position, Broker broker, long now) {
    Side side = position.quantity().signum() > 0 ? Side.SELL : Side.BUY;
    OrderRequest request = OrderRequest.market(symbol, side, position.quantity().abs());
    Order order = new Order(system.name() + "-halt-" + now + "-" + symbol.ticker(), request, now);
    Broker.Submission answer = broker.submit(approved(order, now));
    out.println(
        (side == Side.SELL ? "Sell " : "Buy ")
            + request.quantity().toPlainString()
            + " "
            + symbol
            + ": "
            + switch (answer) {
              case Broker.Submission.Accepted accepted -> "sent";
              case Broker.Submission.Refused refused -> "refused, " + refused.reason();
              case Broker.Submission.Unknown unknown -> "no clear answer, " + unknown.reason();
            });
    return answer instanceof Broker.Submission.Accepted;
  }

  private ApprovedOrder approved(Order order, long now) {
    Books nothing = new Books(symbols, Granularity.MINUTE, calendar.atOrAfter(now));
    return new RiskGate(RiskLimits.none()).review(List.of(order), nothing).approved().getFirst();
  }

  private RealVenue venue() {
    Settings settings =
        Settings.read(surroundings.environment(), surroundings.resolve(Path.of(".env")));
    return RealVenue.of(
        options, settings, calendar, surroundings.clock(), surroundings.resolve(options.folder()));
  }

  private Path profits(AlpacaAccount account) {
    Path logs = surroundings.resolve(options.folder());
    return Folders.of(logs, ProfitRun.SYSTEM, options, account.number());
  }

  private Path folder(AlpacaAccount account) {
    return Folders.of(
        surroundings.resolve(options.folder()), system.name(), options, account.number());
  }
}
