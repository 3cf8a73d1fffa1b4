package dev.bellwether.broker.alpaca;

import dev.bellwether.http.ApiClient;
import dev.bellwether.http.CallRules;
import dev.bellwether.http.Link;
import dev.bellwether.http.Secret;
import dev.bellwether.http.StreamTarget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One account's way to Alpaca; all adapters of one account share it, since they share its limits.
 * Safe for any thread.
 */
public final class AlpacaApi {
  private final Link link;
  private final AlpacaConfig config;
  private final AlpacaCredentials keys;
  private final ApiClient trading;
  private final ApiClient data;

  private AlpacaApi(
      Link link, AlpacaConfig config, AlpacaCredentials keys, ApiClient trading, ApiClient data) {
    this.link = link;
    this.config = config;
    this.keys = keys;
    this.trading = trading;
    this.data = data;
  }

  /**
   * A way to Alpaca.
   *
   * @throws IllegalArgumentException if the keys belong to another side than the hosts
   */
  public static AlpacaApi create(Link link, AlpacaConfig config, AlpacaCredentials keys) {
    AlpacaCredentials.requireOf(config.venue(), keys, "the key id");
    Map<String, Secret> headers = new LinkedHashMap<>();
    headers.put("APCA-API-KEY-ID", keys.keyId());
    headers.put("APCA-API-SECRET-KEY", keys.secret());
    CallRules rules = CallRules.perMinute(config.requestsPerMinute());
    return new AlpacaApi(
        link,
        config,
        keys,
        new ApiClient(link, config.trading(), headers, rules),
        new ApiClient(link, config.data(), headers, rules));
  }

  public AlpacaConfig config() {
    return config;
  }

  Link link() {
    return link;
  }

  AlpacaCredentials keys() {
    return keys;
  }

  ApiClient trading() {
    return trading;
  }

  ApiClient data() {
    return data;
  }

  StreamTarget updates(Map<String, String> headers) {
    return new StreamTarget(config.tradingStream(), "/stream", headers);
  }

  StreamTarget market(Map<String, String> headers) {
    return new StreamTarget(config.dataStream(), "/v2/" + config.feed().word(), headers);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "AlpacaApi[" + config.venue() + ", " + config.trading() + "]";
  }
}
