package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.guard.Folders;
import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentLog;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How far each step of a plan has come, read off the intent journal and nothing else: so that a
 * process that begins anew knows the same as one that never ended.
 *
 * <p>Orders are named {@code pf-yyyyMMdd-TICKER-rN}, or {@code oN} for steps that open: the plan's
 * date and the number of the try make each id the same in every life.
 *
 * <p>A further try is made after an order for the auction that ended unfilled, after the whole
 * shares of a fractional step, and after an order that never reached the broker. One that the
 * broker refused, or that was taken back because nobody filled it, is not tried again.
 */
public final class StepLedger {
  /** The beginning of all ids. */
  public static final String SYSTEM = Folders.REBALANCING;

  private static final int MOST_TRIES = 5;

  private final IntentLog log;
  private final LocalDate date;
  private final Predicate<String> isKnown;

  /** Where a step stands. */
  public sealed interface Standing {
    /** All is filled. */
    record Done() implements Standing {}

    /** An order is on its way. */
    record Open(Intent intent) implements Standing {}

    /**
     * An order may be sent.
     *
     * @param remaining shares
     * @param id of the order
     */
    record Due(BigDecimal remaining, String id) implements Standing {}

    /**
     * It ended before all was filled.
     *
     * @param remaining shares
     */
    record Failed(BigDecimal remaining, String reason) implements Standing {}
  }

  /**
   * Reads a journal for one plan.
   *
   * @param isKnown whether the broker knows an order
   */
  StepLedger(IntentLog log, LocalDate date, Predicate<String> isKnown) {
    this.log = log;
    this.date = date;
    this.isKnown = isKnown;
  }

  Standing standing(PlannedStep step) {
    List<Intent> tries = tries(step);
    BigDecimal filled = filled(step);
    BigDecimal remaining = step.quantity().subtract(filled);
    if (remaining.signum() <= 0) {
      return new Standing.Done();
    }
    String next = prefix(step) + (tries.size() + 1);
    if (tries.isEmpty()) {
      return new Standing.Due(remaining, next);
    }
    Intent last = tries.getLast();
    if (last.isOpen()) {
      return new Standing.Open(last);
    }
    return tries.size() < MOST_TRIES && mayTryAgain(last)
        ? new Standing.Due(remaining, next)
        : new Standing.Failed(remaining, reason(last));
  }

  /** Shares filled by all orders of a step. */
  BigDecimal filled(PlannedStep step) {
    return tries(step).stream().map(Intent::filled).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<Intent> tries(PlannedStep step) {
    String prefix = prefix(step);
    return log.since(Long.MIN_VALUE).stream()
        .filter(intent -> isTry(intent.order().id(), prefix))
        .toList();
  }

  private static boolean isTry(String id, String prefix) {
    return id.startsWith(prefix) && id.substring(prefix.length()).matches("\\d+");
  }

  /** The beginning of the ids of all orders of this plan. */
  String prefix() {
    return SYSTEM + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + "-";
  }

  private String prefix(PlannedStep step) {
    String ticker = step.symbol().ticker().replaceAll("[^A-Z0-9]", "_");
    return prefix() + ticker + "-" + (step.phase() == Phase.REDUCE ? "r" : "o");
  }

  private boolean mayTryAgain(Intent last) {
    return switch (last.state()) {
      case FILLED -> true; // of a part: the whole shares of a fractional step
      case REFUSED -> false;
      case CANCELLED, EXPIRED ->
          last.order().request().timeInForce() == TimeInForce.OPG
              || !isKnown.test(last.order().id());
      case INTENDED, SENT, UNKNOWN, ACCEPTED, PARTIALLY_FILLED -> false;
    };
  }

  private static String reason(Intent last) {
    String word = last.state().name().toLowerCase(Locale.ROOT);
    String note = last.note().isEmpty() ? "" : ": " + last.note();
    return last.state() == OrderState.FILLED ? "filled in part" : word + note;
  }
}
