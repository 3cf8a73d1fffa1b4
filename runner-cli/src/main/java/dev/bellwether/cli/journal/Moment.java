package dev.bellwether.cli.journal;

import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One time at which the strategy was asked, and all that came of it.
 *
 * @param turns the asking, and the turns that went on with it: entries that waited for exits
 * @param before what was held when it was asked, by the fills of the journal
 * @param after what was held when it was asked the next time
 */
public record Moment(
    List<Asking> turns, Map<Symbol, BigDecimal> before, Map<Symbol, BigDecimal> after) {
  /** A live asking comes 15 seconds before its mark, or a little later. */
  private static final long EARLY_MILLIS = 60_000;

  /** How late the answer to a mark may still be asked for. */
  private static final long LATE_MILLIS = 30_000;

  /** How long entries may wait for what must be sold first. */
  private static final long GOES_ON_MILLIS = 120_000;

  public Moment {
    turns = List.copyOf(turns);
  }

  /** All moments between two instants, in order. */
  public static List<Moment> between(JournalStory story, long fromMillis, long toMillis) {
    List<List<Asking>> groups = groups(story.askings());
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      long begins = groups.get(i).getFirst().epochMillis();
      if (begins >= fromMillis && begins <= toMillis) {
        long next =
            i + 1 < groups.size() ? groups.get(i + 1).getFirst().epochMillis() : Long.MAX_VALUE;
        moments.add(new Moment(groups.get(i), story.held(begins - 1), story.held(next - 1)));
      }
    }
    return moments;
  }

  private static List<List<Asking>> groups(List<Asking> askings) {
    List<List<Asking>> groups = new ArrayList<>();
    for (Asking asking : askings) {
      if (!groups.isEmpty() && goesOn(asking, groups.getLast().getFirst())) {
        groups.getLast().add(asking);
      } else {
        groups.add(new ArrayList<>(List.of(asking)));
      }
    }
    return groups;
  }

  private static boolean goesOn(Asking asking, Asking first) {
    return asking.evidence().isEmpty()
        && !first.evidence().isEmpty()
        && asking.epochMillis() - first.epochMillis() <= GOES_ON_MILLIS;
  }

  /** The one that is meant by a time of day: asked at it, up to a minute before or a bit after. */
  public static Optional<Moment> at(List<Moment> moments, long atMillis) {
    Optional<Moment> before =
        moments.stream()
            .filter(m -> m.millis() <= atMillis && atMillis - m.millis() <= EARLY_MILLIS)
            .reduce((one, later) -> later);
    return before.or(
        () ->
            moments.stream()
                .filter(m -> m.millis() > atMillis && m.millis() - atMillis <= LATE_MILLIS)
                .findFirst());
  }

  /** What the strategy was asked. */
  public Asking asking() {
    return turns.getFirst();
  }

  /** When it was asked. */
  public long millis() {
    return asking().epochMillis();
  }
}
