package dev.bellwether.http.stream;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a market stream is kept up.
 *
 * @param calendar silence counts only while a session is open
 * @param silence how long no bar and no trade may come before the stream is opened again
 * @param ownThread whether the stream runs by itself; if not, its owner calls {@code tick}
 * @param headers sent with the request that opens it, beside the vendor's
 */
public record StreamRules(
    ExchangeCalendar calendar,
    Duration silence,
    boolean ownThread,
    Map<String, String> headers,
    SocketRules socket) {
  public StreamRules {
    headers = new LinkedHashMap<>(headers);
  }

  /** A thread of its own, and 150 seconds of silence: one bar may be missing. */
  public static StreamRules of(ExchangeCalendar calendar) {
    return new StreamRules(calendar, Duration.ofSeconds(150), true, Map.of(), SocketRules.DEFAULT);
  }

  public StreamRules withSilence(Duration longest) {
    return new StreamRules(calendar, longest, ownThread, headers, socket);
  }

  /** The owner calls {@code tick}. */
  public StreamRules ticked() {
    return new StreamRules(calendar, silence, false, headers, socket);
  }

  public StreamRules withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new StreamRules(calendar, silence, ownThread, more, socket);
  }

  /** The instant at which silence is too long: counted while sessions are open, within one. */
  long silentAtMillis(long heardMillis) {
    Session session = calendar.atOrAfter(heardMillis);
    long limit = Math.max(heardMillis, session.openMillis()) + silence.toMillis();
    return limit < session.closeMillis()
        ? limit
        : calendar.next(session).openMillis() + silence.toMillis();
  }
}
