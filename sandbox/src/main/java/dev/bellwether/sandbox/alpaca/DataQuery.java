package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.Frame;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for historical data.
 *
 * @param fromMillis first instant, inclusive
 * @param toMillis last instant, inclusive
 * @param limit most points over all symbols
 * @param after where the page before ended: symbol and instant; empty for the first page
 */
record DataQuery(
    List<String> symbols,
    Frame frame,
    String frameMark,
    long fromMillis,
    long toMillis,
    int limit,
    boolean descending,
    Optional<Cursor> after) {
  /** What is younger than this is recent. */
  static final long RECENT_MILLIS = 900_000;

  private static final int MOST = 10_000;
  private static final int DEFAULT = 1000;
  private static final Pattern FRAME = Pattern.compile("([0-9]{1,2})([A-Za-z]+)");

  /** The last point of a page. */
  record Cursor(String symbol, long millis) {
    String token(String mark) {
      String text = symbol + "|" + mark + "|" + Times.ofNanos(millis * 1_000_000);
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A question, or the answer to one that cannot be understood. */
  sealed interface Read {
    record Good(DataQuery query) implements Read {}

    record Bad(Reply reply) implements Read {}
  }

  /**
   * Reads a question.
   *
   * @param lastMillis the end where none is given
   */
  static Read read(
      Query query, List<String> symbols, boolean bars, Exchange exchange, long lastMillis) {
    if (symbols.isEmpty()) {
      return bad("symbols is required");
    }
    String frameText = query.first("timeframe").orElse("");
    Optional<Frame> frame = bars ? frame(frameText) : Optional.of(Frame.MINUTE);
    if (frame.isEmpty()) {
      return bad(
          "invalid timeframe: " + (frameText.isEmpty() ? "timeframe is required" : frameText));
    }
    Optional<Integer> limit = number(query.first("limit"));
    if (limit.isEmpty() || limit.get() < 1) {
      return bad("invalid limit: must be a positive integer");
    }
    if (limit.get() > MOST) {
      return bad("invalid limit: larger than the allowed maximum of 10000");
    }
    String mark = bars ? mark(frameText) : "T";
    return times(query, symbols, frame.get(), mark, limit.get(), exchange, lastMillis);
  }

  private static Read times(
      Query query,
      List<String> symbols,
      Frame frame,
      String mark,
      int limit,
      Exchange exchange,
      long lastMillis) {
    ZoneId zone = exchange.market().hours().zone();
    long now = exchange.nowMillis();
    long today =
        exchange
            .market()
            .hours()
            .at(exchange.market().hours().local(now).toLocalDate(), LocalTime.MIDNIGHT);
    Optional<String> start = query.first("start");
    Optional<String> end = query.first("end");
    Optional<Long> from = start.isEmpty() ? Optional.of(today) : millis(start.get(), zone, false);
    Optional<Long> to = end.isEmpty() ? Optional.of(lastMillis) : millis(end.get(), zone, true);
    if (from.isEmpty() || to.isEmpty()) {
      String name = from.isEmpty() ? "start" : "end";
      return bad(
          "Invalid format for parameter "
              + name
              + ": query parameter '"
              + name
              + "' should be RFC3339 or YYYY-MM-DD");
    }
    if (end.isPresent() && start.isPresent() && from.get() > to.get()) {
      return bad("end should not be before start");
    }
    boolean down = query.first("sort").filter("desc"::equals).isPresent();
    Optional<String> token = query.first("page_token");
    Optional<Cursor> after = token.flatMap(DataQuery::cursor);
    if (token.isPresent() && after.isEmpty()) {
      return bad("invalid page_token");
    }
    return new Read.Good(
        new DataQuery(symbols, frame, mark, from.get(), to.get(), limit, down, after));
  }

  /** When a question ends; empty if the text is no time. */
  static Optional<Long> endMillis(String text, Exchange exchange) {
    return millis(text, exchange.market().hours().zone(), true);
  }

  /** A date as an end means the whole of it. */
  private static Optional<Long> millis(String text, ZoneId zone, boolean end) {
    long more = end && text.length() == 10 ? Duration.ofDays(1).toMillis() - 1 : 0;
    return Times.nanos(text, zone).map(nanos -> Math.floorDiv(nanos, 1_000_000L) + more);
  }

  private static Optional<Integer> number(Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.of(DEFAULT);
    }
    return text.get().matches("[0-9]{1,9}")
        ? Optional.of(Integer.parseInt(text.get()))
        : Optional.empty();
  }

  static Optional<Frame> frame(String text) {
    Matcher form = FRAME.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(form.group(1));
    return switch (form.group(2)) {
      case "Min", "T" -> within(count, 59, Frame.Unit.MINUTE);
      case "Hour", "H" -> within(count, 23, Frame.Unit.HOUR);
      case "Day", "D" -> within(count, 1, Frame.Unit.DAY);
      case "Week", "W" -> within(count, 1, Frame.Unit.WEEK);
      case "Month", "M" ->
          count > 0 && 12 % count == 0
              ? Optional.of(new Frame(count, Frame.Unit.MONTH))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Frame> within(int count, int most, Frame.Unit unit) {
    return count >= 1 && count <= most ? Optional.of(new Frame(count, unit)) : Optional.empty();
  }

  private static String mark(String frame) {
    return frame.contains("Min") || frame.endsWith("T") ? "M" : frame.contains("H") ? "H" : "D";
  }

  private static Optional<Cursor> cursor(String token) {
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split("\\|", -1));
      return parts.size() != 3
          ? Optional.empty()
          : Times.nanos(parts.get(2), java.time.ZoneOffset.UTC)
              .map(nanos -> new Cursor(parts.getFirst(), nanos / 1_000_000));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the caller's mistake, answered in the vendor's words
    }
  }

  private static Read bad(String message) {
    return new Read.Bad(Errors.data(400, message));
  }
}
