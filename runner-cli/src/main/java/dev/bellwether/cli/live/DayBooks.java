package dev.bellwether.cli.live;

import dev.bellwether.cli.digest.Evening;
import dev.bellwether.cli.digest.Particulars;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.DayFile;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the days of a system on an account left on disk, as its letters read it.
 *
 * @param folder of the journals
 * @param account what is traded, such as "paper"
 */
record DayBooks(Path folder, String account, ExchangeCalendar calendar) {
  /** Equity with which a session began, account currency; absent if it was not written down. */
  OptionalDouble opening(Session session) {
    return new DayFile(folder).find(session);
  }

  boolean has(Session session) {
    return Files.exists(LiveDay.journalOf(folder, session));
  }

  /** A session as its journal tells. */
  Evening evening(Session session, Particulars own, List<String> alarms) {
    return Evening.of(
        JournalLines.read(LiveDay.journalOf(folder, session)),
        session,
        account,
        opening(session),
        alarms,
        own,
        calendar.zone());
  }
}
