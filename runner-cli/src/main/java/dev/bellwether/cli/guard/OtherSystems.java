package dev.bellwether.cli.guard;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.PortException;
import java.nio.file.Path;
import java.util.List;

/**
 * The other systems that buy and sell funds through the day on the same account: two of them would
 * sell each other's.
 *
 * @param title of the one that is to run
 * @param folders of the others, as far as they are there
 */
public record OtherSystems(String title, List<Path> folders) {
  /**
   * Refuses to run beside one.
   *
   * @throws PortException if one runs, or has ordered something in this session
   */
  public void mustBeQuiet(Session session) {
    folders.forEach(folder -> InstanceLock.require(folder, "Another system").close());
    for (Path folder : folders) {
      Path journal = LiveDay.journalOf(folder, session);
      if (!JournalLines.read(journal).ofType("order").isEmpty()) {
        throw new PortException(
            PortException.Remedy.STOP,
            "Another system has traded on this account today, see "
                + journal
                + ": each would take the other's shares for its own. Start "
                + title
                + " tomorrow, or with another account.");
      }
    }
  }
}
