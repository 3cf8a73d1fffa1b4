package dev.bellwether.data.polygon;

import dev.bellwether.http.ApiClient;
import dev.bellwether.http.CallRules;
import dev.bellwether.http.Link;
import dev.bellwether.http.Secret;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.json.Fields;
import dev.bellwether.http.json.Page;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One key's way to Polygon; all adapters share it, since they share its limit. The key goes into a
 * header, never into an address. Safe for any thread.
 */
public final class PolygonApi {
  private static final int MOST_PAGES = 2_000;

  /** The free plan has five requests a minute, and says nothing of when the next one is free. */
  private static final Duration TOO_MANY = Duration.ofSeconds(15);

  private final Link link;
  private final PolygonConfig config;
  private final PolygonCredentials keys;
  private final ApiClient rest;

  private PolygonApi(Link link, PolygonConfig config, PolygonCredentials keys, ApiClient rest) {
    this.link = link;
    this.config = config;
    this.keys = keys;
    this.rest = rest;
  }

  public static PolygonApi create(Link link, PolygonConfig config, PolygonCredentials keys) {
    Map<String, Secret> headers =
        Map.of("Authorization", new Secret("Bearer " + keys.key().value()));
    CallRules rules = CallRules.perMinute(config.requestsPerMinute()).withTooMany(TOO_MANY);
    return new PolygonApi(link, config, keys, new ApiClient(link, config.rest(), headers, rules));
  }

  public PolygonConfig config() {
    return config;
  }

  Link link() {
    return link;
  }

  PolygonCredentials keys() {
    return keys;
  }

  ApiClient rest() {
    return rest;
  }

  StreamTarget stream(Map<String, String> headers) {
    return new StreamTarget(config.streams(), "/stocks", headers);
  }

  /** All rows of an answer in pages. */
  <T> List<T> rows(String what, String target, Function<Fields, T> row) {
    return Page.all(
        what, MOST_PAGES, target, next -> rest.read(what, next, node -> page(node, row)));
  }

  static <T> Page<T> page(JsonNode node, Function<Fields, T> row) {
    Fields answer = Fields.of(node, "answer");
    requireSuccess(answer);
    return new Page<>(
        answer.objects("results").stream().map(row).toList(),
        answer.findText("next_url").filter(url -> !url.isBlank()).map(PolygonApi::target));
  }

  private static void requireSuccess(Fields answer) {
    String status = answer.findText("status").orElse("OK");
    if (status.equals("ERROR") || status.equals("NOT_AUTHORIZED")) {
      Optional<String> words = answer.findText("error").or(() -> answer.findText("message"));
      throw new PortException(
          Remedy.STOP, "Polygon says " + status + ": " + words.orElse("without words"));
    }
  }

  /**
   * Path and query of the next page. They are asked from the host that we know: a key does not go
   * to another one because an answer says so.
   */
  static String target(String url) {
    try {
      URI next = URI.create(url);
      String path = Optional.ofNullable(next.getRawPath()).orElse("");
      if (path.startsWith("/")) {
        String query = next.getRawQuery();
        return query == null ? path : path + "?" + withoutKey(query);
      }
    } catch (IllegalArgumentException e) {
      throw new PortException(Remedy.RETRY, "answer.next_url must be an address");
    }
    throw new PortException(Remedy.RETRY, "answer.next_url must be an address with a path");
  }

  private static String withoutKey(String query) {
    return query.replaceAll("(?i)(^|&)apiKey=[^&]*", "");
  }

  @Override
  public String toString() {
    return "PolygonApi[" + config.rest() + "]";
  }
}
