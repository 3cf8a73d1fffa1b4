package dev.bellwether.market.risk;

import dev.bellwether.market.account.Order;
import java.util.Locale;

/**
 * An order that may not leave, and the rule that says so, with its numbers.
 *
 * @param order what was wanted
 * @param rule which limit stands in the way
 * @param limit the limit's value, in the rule's own unit; 0 where the rule has no number
 * @param value what the order would have made of it, or what was found; 0 where the rule has no
 *     number
 */
public record Refusal(Order order, Rule rule, double limit, double value) {
  /** The rules of the gate, in the order in which they are tried. */
  public enum Rule {
    /** The symbol is not among those allowed. */
    SYMBOL_NOT_ALLOWED,
    /** The session is closed and the order is not meant for an auction. */
    MARKET_CLOSED,
    /**
     * No bar has come for too long of the symbol that is decided on; limit and value in seconds.
     */
    STALE_FEED,
    /** A limit in money is set, and a price that it needs is not known. */
    NO_PRICE,
    /** The same order was approved a moment ago; limit and value in seconds. */
    DUPLICATE_ORDER,
    /** Limit and value in orders. */
    ORDERS_PER_MINUTE,
    /** Limit and value in orders. */
    ORDERS_PER_DAY,
    /** Limit and value in account currency. */
    DAILY_LOSS,
    /** Limit and value as fractions of the last price, 0.01 is one percent. */
    PRICE_COLLAR,
    /** Value in shares. */
    LONG_ONLY,
    /** Limit and value in account currency. */
    ORDER_NOTIONAL,
    /** Limit and value in account currency. */
    POSITION_NOTIONAL,
    /** Limit and value as multiples of equity. */
    GROSS_LEVERAGE
  }

  /** The refusal in one sentence, for people and for the journal. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s %s %s was refused: %s.",
        order.side(),
        order.quantity().toPlainString(),
        order.symbol(),
        reason());
  }

  private String reason() {
    return switch (rule) {
      case SYMBOL_NOT_ALLOWED -> order.symbol() + " is not among the allowed symbols";
      case MARKET_CLOSED -> "the market is closed and the order is not for an auction";
      case STALE_FEED -> say("no bar has come for %.0f s, the limit is %.0f s");
      case NO_PRICE -> "a price that the limits need is not known";
      case DUPLICATE_ORDER -> say("the same order was approved %.1f s ago, within %.1f s");
      case ORDERS_PER_MINUTE -> say("it would be order %.0f within a minute, the limit is %.0f");
      case ORDERS_PER_DAY -> say("it would be order %.0f of the day, the limit is %.0f");
      case DAILY_LOSS -> say("the day's loss is %,.2f, the limit is %,.2f");
      case PRICE_COLLAR -> say("its price is %.4f of the last price away, the limit is %.4f");
      case LONG_ONLY -> say("it could leave %s shares, and only long positions are allowed");
      case ORDER_NOTIONAL -> say("it is worth %,.2f, the limit for one order is %,.2f");
      case POSITION_NOTIONAL -> say("the position could be worth %,.2f, the limit is %,.2f");
      case GROSS_LEVERAGE -> say("positions could be %.4f times equity, the limit is %.4f");
    };
  }

  private String say(String pattern) {
    return String.format(Locale.ROOT, pattern, value, limit);
  }
}
