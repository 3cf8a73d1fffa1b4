package dev.bellwether.cli.digest;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A day that is over, as its journal tells.
 *
 * @param story what was asked and done
 * @param session the day
 * @param account what is traded, such as "paper"
 * @param opening equity with which the day began, account currency; absent if not known
 * @param alarms what a person was told to look at, a sentence each
 * @param own what is particular to the system
 * @param zone of the exchange
 */
public record Evening(
    JournalStory story,
    Session session,
    String account,
    OptionalDouble opening,
    List<String> alarms,
    Particulars own,
    ZoneId zone)
    implements DayLetter {
  public Evening {
    alarms = List.copyOf(alarms);
  }

  /** An evening from the lines of the day's journal. */
  public static Evening of(
      JournalLines journal,
      Session session,
      String account,
      OptionalDouble opening,
      List<String> alarms,
      Particulars own,
      ZoneId zone) {
    return new Evening(JournalStory.of(journal), session, account, opening, alarms, own, zone);
  }

  @Override
  public String name() {
    return "evening";
  }

  @Override
  public LocalDate date() {
    return session.date();
  }

  @Override
  public String subject() {
    return own.title()
        + " "
        + account
        + " "
        + date()
        + ": "
        + result()
        + (isFlat() ? "" : ", NOT FLAT");
  }

  private String result() {
    return gain().isPresent()
        ? Figures.gain(gain()) + " dollars, " + Figures.change(change())
        : "result not known";
  }

  @Override
  public Report page() {
    return EveningPage.of(this);
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
    return gain().isPresent() ? ofOpening(gain().getAsDouble()) : OptionalDouble.empty();
  }

  /** An amount as a fraction of the opening equity. */
  OptionalDouble ofOpening(double amount) {
    return opening.isPresent() && opening.getAsDouble() > 0
        ? OptionalDouble.of(amount / opening.getAsDouble())
        : OptionalDouble.empty();
  }

  TradingActivity activity() {
    return TradeLog.of(story.fills()).activity();
  }

  List<Fill> fills() {
    return story.fills();
  }

  /** Whether nothing is held, as far as the fills tell. */
  boolean isFlat() {
    return activity().open().isEmpty();
  }
}
