package dev.bellwether.broker.alpaca;

import dev.bellwether.http.Settings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where Alpaca is, and which data it gives.
 *
 * @param trading base address of orders and account
 * @param data base address of market data
 * @param tradingStream base address of order updates
 * @param dataStream base address of streamed market data
 * @param requestsPerMinute for orders and for data each; 0 for no limit
 */
public record AlpacaConfig(
    Venue venue,
    String trading,
    String data,
    String tradingStream,
    String dataStream,
    Feed feed,
    int requestsPerMinute) {
  private static final String PAPER_HOST = "paper-api.alpaca.markets";
  private static final String LIVE_HOST = "api.alpaca.markets";
  private static final List<String> BASES = List.of("ALPACA_BASE_URL", "APCA_API_BASE_URL");
  private static final int LIMIT = 200;

  public static AlpacaConfig paper() {
    return hosted(Venue.PAPER, PAPER_HOST);
  }

  public static AlpacaConfig live() {
    return hosted(Venue.LIVE, LIVE_HOST);
  }

  private static AlpacaConfig hosted(Venue venue, String host) {
    return new AlpacaConfig(
        venue,
        "https://" + host,
        "https://data.alpaca.markets",
        "wss://" + host,
        "wss://stream.data.alpaca.markets",
        Feed.IEX,
        LIMIT);
  }

  /**
   * Everything at one place, without a limit of requests.
   *
   * @param rest such as {@code http://127.0.0.1:8080}
   * @param streams such as {@code ws://127.0.0.1:8080}
   */
  public static AlpacaConfig custom(URI rest, URI streams) {
    String base = plain(rest.toString());
    String socket = plain(streams.toString());
    return new AlpacaConfig(Venue.CUSTOM, base, base, socket, socket, Feed.IEX, 0);
  }

  /**
   * What the settings say; {@code ALPACA_BASE_URL} or {@code APCA_API_BASE_URL} may name the host.
   *
   * @throws IllegalArgumentException if they name the host of another side
   */
  public static AlpacaConfig from(Settings settings, Venue venue) {
    Optional<String> base = base(settings);
    base.ifPresent(address -> requireOf(venue, address));
    return switch (venue) {
      case PAPER -> paper();
      case LIVE -> live();
      case CUSTOM -> custom(base);
    };
  }

  private static AlpacaConfig custom(Optional<String> base) {
    URI rest =
        URI.create(
            base.orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "ALPACA_BASE_URL must name the host of a custom session")));
    return custom(rest, URI.create(rest.toString().replaceFirst("^http", "ws")));
  }

  /** The one base address of the settings. */
  static Optional<String> base(Settings settings) {
    List<String> named =
        BASES.stream()
            .flatMap(name -> settings.value(name).stream())
            .map(AlpacaConfig::plain)
            .toList();
    if (named.stream().distinct().count() > 1) {
      throw new IllegalArgumentException(
          "ALPACA_BASE_URL and APCA_API_BASE_URL must not name different hosts; take one out");
    }
    return named.stream().findFirst();
  }

  /** Which side an address belongs to. */
  static Venue venueOf(String base) {
    String host =
        Optional.ofNullable(URI.create(base).getHost()).orElse("").toLowerCase(Locale.ROOT);
    return switch (host) {
      case PAPER_HOST -> Venue.PAPER;
      case LIVE_HOST -> Venue.LIVE;
      default -> Venue.CUSTOM;
    };
  }

  private static void requireOf(Venue venue, String base) {
    Venue named = venueOf(base);
    if (named != venue) {
      throw new IllegalArgumentException(
          "ALPACA_BASE_URL (or APCA_API_BASE_URL) names a "
              + named.word()
              + " host, but the session is "
              + venue.word()
              + ": take it out, or start the other session");
    }
  }

  private static String plain(String address) {
    return address.replaceFirst("/+$", "").replaceFirst("/v2$", "");
  }

  public AlpacaConfig withFeed(Feed other) {
    return new AlpacaConfig(
        venue, trading, data, tradingStream, dataStream, other, requestsPerMinute);
  }

  /** With another limit than Basic's 200, as Alpaca grants them. */
  public AlpacaConfig withRequestsPerMinute(int most) {
    return new AlpacaConfig(venue, trading, data, tradingStream, dataStream, feed, most);
  }
}
