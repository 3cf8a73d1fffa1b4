package dev.bellwether.cli.digest;

import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A day that is over, as its journal tells.
 *
 * @param story what was asked and done
 * @param session the day
 * @param account what is traded, such as "paper"
 * @param opening equity with which the day began, account currency; absent if not known
 * @param shown the day's bars for volatility and chart; absent if there are none
 * @param symbol that gives the signal
 * @param zone of the exchange
 */
public record Evening(
    JournalStory story,
    Session session,
    String account,
    OptionalDouble opening,
    Optional<ShownDay> shown,
    Symbol symbol,
    ZoneId zone) {

  /** An evening from the lines of the day's journal. */
  public static Evening of(
      JournalLines journal,
      Session session,
      String account,
      OptionalDouble opening,
      Optional<ShownDay> shown,
      Symbol symbol,
      ZoneId zone) {
    return new Evening(JournalStory.of(journal), session, account, opening, shown, symbol, zone);
  }

  OptionalDouble closing() {
    Double close = story.closes().get(session.date());
    return close == null ? OptionalDouble.empty() : OptionalDouble.of(close);
  }

  /** Dollars; absent if one end of the day is not known. */
  OptionalDouble gain() {
    return opening.isPresent() && closing().isPresent()
        ? OptionalDouble.of(closing().getAsDouble() - opening.getAsDouble())
        : OptionalDouble.empty();
  }

  /** A fraction of the opening equity. */
  OptionalDouble change() {
    return gain().isPresent() && opening.getAsDouble() > 0
        ? OptionalDouble.of(gain().getAsDouble() / opening.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Daily, fraction; NaN if there are no bars. */
  double volatility() {
    return shown.map(day -> day.day().volatility()).orElse(Double.NaN);
  }

  /** As the strategy saw it; NaN if it was not asked. */
  double leverage() {
    return story.askings().stream()
        .filter(asking -> asking.evidence().containsKey("leverage"))
        .map(asking -> asking.seen("leverage"))
        .findFirst()
        .orElse(Double.NaN);
  }

  TradingActivity activity() {
    return TradeLog.of(story.fills()).activity();
  }

  List<Fill> fills() {
    return story.fills();
  }

  /** Answers that left everything as it is, each with its time: what a person should look at. */
  List<Asking> holds() {
    return story.askings().stream().filter(Asking::isHold).toList();
  }
}
