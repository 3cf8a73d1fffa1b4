package dev.bellwether.data.polygon;

import java.net.URI;

/**
 * Where Polygon is. It has been called Massive since 2025; both names answer.
 *
 * @param rest base address of requests
 * @param streams base address of streams
 * @param delayed whether the plan's stream is 15 minutes late
 * @param requestsPerMinute the plan's limit; 0 for none
 */
public record PolygonConfig(String rest, String streams, boolean delayed, int requestsPerMinute) {
  /** What the free plan allows. */
  public static final int FREE_PLAN = 5;

  private static final String REAL_TIME = "wss://socket.";
  private static final String DELAYED = "wss://delayed.";

  public PolygonConfig {
    if (requestsPerMinute < 0) {
      throw new IllegalArgumentException(
          "requestsPerMinute must be at least 0, was " + requestsPerMinute);
    }
  }

  /** The present hosts, with the free plan's limit. */
  public static PolygonConfig massive() {
    return new PolygonConfig(
        "https://api.massive.com", REAL_TIME + "massive.com", false, FREE_PLAN);
  }

  /** The former hosts, with the free plan's limit. */
  public static PolygonConfig polygon() {
    return new PolygonConfig("https://api.polygon.io", REAL_TIME + "polygon.io", false, FREE_PLAN);
  }

  /**
   * A host of one's own, such as the sandbox, without a limit.
   *
   * @param rest such as {@code http://127.0.0.1:8080}
   * @param streams such as {@code ws://127.0.0.1:8080}
   */
  public static PolygonConfig custom(URI rest, URI streams) {
    return new PolygonConfig(plain(rest), plain(streams), false, 0);
  }

  private static String plain(URI address) {
    return address.toString().replaceFirst("/+$", "");
  }

  /** With the stream that is 15 minutes late, which cheaper plans have. */
  public PolygonConfig late() {
    return new PolygonConfig(rest, streams.replace(REAL_TIME, DELAYED), true, requestsPerMinute);
  }

  public PolygonConfig withRequestsPerMinute(int most) {
    return new PolygonConfig(rest, streams, delayed, most);
  }
}
