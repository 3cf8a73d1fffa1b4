package dev.bellwether.cli.digest;

import dev.bellwether.cli.journal.MomentWords;
import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.OrderStory;
import dev.bellwether.engine.live.LiveDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a day went otherwise than planned, as its journal tells, a sentence each. */
final class EveningRemarks {
  /** How the reasons of sales begin that the strategy did not ask for. */
  private static final List<String> FORCED = List.of("FEED_LOST", LiveDay.FAILED);

  private final Evening evening;
  private final Set<String> remarks = new LinkedHashSet<>();
  private final Set<String> forced = new LinkedHashSet<>();

  private EveningRemarks(Evening evening) {
    this.evening = evening;
  }

  static List<String> of(Evening evening) {
    EveningRemarks all = new EveningRemarks(evening);
    evening.story().askings().forEach(all::add);
    return new ArrayList<>(all.remarks);
  }

  private void add(Asking asking) {
    String time = MomentWords.time(asking.epochMillis(), evening.zone());
    String reason = asking.reason();
    if (asking.isHold() && evening.own().isNotable(asking)) {
      remarks.add(time + " held on: " + reason + ".");
    }
    // the same sale is asked for again until it is done: once is enough
    if (FORCED.stream().anyMatch(reason::startsWith) && forced.add(reason)) {
      remarks.add(time + " " + reason + ".");
    }
    asking.refusals().forEach(refusal -> remarks.add(time + " risk: " + refusal.sentence()));
    asking.orders().forEach(order -> add(time, order));
  }

  private void add(String time, OrderStory order) {
    order
        .brokerRefusal()
        .ifPresent(why -> remarks.add(time + " the broker refused " + order.id() + ": " + why));
    order.ending().ifPresent(why -> remarks.add(time + " " + order.id() + " ended: " + why));
  }
}
