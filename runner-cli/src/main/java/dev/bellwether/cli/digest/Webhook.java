package dev.bellwether.cli.digest;

import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Secret;
import dev.bellwether.http.Settings;
import dev.bellwether.http.Transport;
import dev.bellwether.http.TransportException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts {@code {"text": ...}} to WEBHOOK_URL, as Slack, Mattermost and others take it. Whoever
 * knows the path of such an address may write to it: it is a secret.
 */
final class Webhook implements Courier {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Transport transport;
  private final String base;
  private final Secret target;

  private Webhook(Transport transport, String base, Secret target) {
    this.transport = transport;
    this.base = base;
    this.target = target;
  }

  /**
   * A webhook from WEBHOOK_URL; absent if it is not set.
   *
   * @throws IllegalArgumentException if it is no address; the sentence does not repeat it
   */
  static Optional<Webhook> of(Settings settings, Transport transport) {
    return settings.value("WEBHOOK_URL").map(url -> parse(url, transport));
  }

  private static Webhook parse(String url, Transport transport) {
    try {
      URI uri = new URI(url);
      boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (!isWeb || uri.getRawAuthority() == null || uri.getRawUserInfo() != null) {
        throw wrong();
      }
      String base = uri.getScheme() + "://" + uri.getRawAuthority();
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new Webhook(transport, base, new Secret(path + query));
    } catch (URISyntaxException e) {
      throw wrong(); // without the cause, which quotes the address
    }
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "WEBHOOK_URL must be an address such as https://hooks.example.com/..., without user and"
            + " password");
  }

  @Override
  public Optional<String> bring(Letter letter) {
    String body = MAPPER.writeValueAsString(Map.of("text", letter.text()));
    try {
      HttpReply reply =
          transport.exchange(
              new HttpRequest(
                  "POST", base, target.value(), Map.of("Content-Type", "application/json"), body));
      return reply.isSuccess()
          ? Optional.empty()
          : Optional.of("The webhook at " + base + " answered " + reply.status() + ".");
    } catch (TransportException e) {
      return Optional.of("The webhook at " + base + " was not reached.");
    }
  }

  /** Where to, without the path. */
  @Override
  public String toString() {
    return "Webhook[" + base + "]";
  }
}
