package dev.bellwether.cli.guard;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.broker.alpaca.AlpacaAsset;
import dev.bellwether.broker.alpaca.AlpacaReference;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is looked at before a day: nothing of it sends an order. */
public final class Preflight {
  private static final Duration WORST_SKEW = Duration.ofSeconds(5);

  private final AlpacaReference reference;
  private final Consumer<String> news;

  public Preflight(AlpacaReference reference, Consumer<String> news) {
    this.reference = reference;
    this.news = news;
  }

  /** Our clock must be the broker's to within five seconds. */
  public void clock(Instant ours) {
    Duration skew = Duration.between(ours, reference.clock().now());
    if (skew.abs().compareTo(WORST_SKEW) > 0) {
      throw refused(
          "This machine's clock differs from the broker's by "
              + skew.toMillis() / 1000.0
              + " seconds; orders would come too early or too late. Set it, by NTP for instance.");
    }
  }

  /** The account must be one that may trade. */
  public void account(AlpacaAccount account) {
    if (!account.mayTrade()) {
      throw refused(
          "The account "
              + account.number()
              + " may not trade: its status is "
              + account.status()
              + ". Look at the broker's page.");
    }
  }

  /** The broker's calendar must be ours: an early close that one side does not know is costly. */
  public void session(Session session) {
    List<Session> theirs = reference.calendar(session.date(), session.date());
    if (theirs.isEmpty() || theirs.getFirst().closeMillis() != session.closeMillis()) {
      throw refused(
          "The broker's calendar says of "
              + session.date()
              + (theirs.isEmpty()
                  ? " that there is no session"
                  : " that it closes at " + theirs.getFirst().close())
              + ", ours that it closes at "
              + session.close()
              + ". Do not trade before this is cleared up.");
    }
  }

  /** Tells what cannot be traded; that is no reason to stop. */
  public void assets(List<Symbol> symbols) {
    for (Symbol symbol : symbols) {
      Optional<AlpacaAsset> asset = reference.asset(symbol);
      if (asset.isEmpty() || !asset.get().tradable()) {
        news.accept(symbol + " cannot be traded at the broker now: orders in it will be refused.");
      }
    }
  }

  private static PortException refused(String sentence) {
    return new PortException(PortException.Remedy.STOP, sentence);
  }
}
