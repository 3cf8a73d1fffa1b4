package dev.bellwether.http;

import dev.bellwether.http.json.Json;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Calls one server: keys, rate limit, retries of reads, and errors that say what to do. Safe for
 * any thread.
 *
 * <p>Reads are repeated after 408, 429, 5xx, a missing answer and an answer that cannot be read.
 * Writes are sent once; where their outcome is not known, {@link PortException#remedy} is {@link
 * Remedy#RECONCILE}.
 */
public final class ApiClient {
  private final Link link;
  private final String base;
  private final Map<String, Secret> keys;
  private final CallRules rules;
  private final Redaction redaction;
  private final Optional<TokenBucket> bucket;

  /**
   * A client of one server.
   *
   * @param base scheme, host and port
   * @param keys headers that are sent with every request
   */
  public ApiClient(Link link, String base, Map<String, Secret> keys, CallRules rules) {
    this.link = link;
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.keys = new LinkedHashMap<>(keys);
    this.rules = rules;
    this.redaction = new Redaction(List.copyOf(this.keys.values()));
    this.bucket =
        rules.requestsPerMinute() == 0
            ? Optional.empty()
            : Optional.of(
                new TokenBucket(
                    rules.requestsPerMinute(), rules.keptForWrites(), link.time(), link.sleeper()));
  }

  /**
   * Reads something that is there.
   *
   * @param what names it in errors, such as {@code the account}
   * @param target path and query, encoded
   * @param parse of the JSON; it throws a {@link PortException} where that is not what it should be
   * @throws PortException if it cannot be had
   */
  public <T> T read(String what, String target, Function<JsonNode, T> parse) {
    return attempt(
        what,
        target,
        reply -> {
          if (!reply.isSuccess()) {
            throw fault(what, reply);
          }
          return parse.apply(json(what, reply));
        });
  }

  /** Reads something that may not be there: the server says 404, in JSON. */
  public <T> Optional<T> find(String what, String target, Function<JsonNode, T> parse) {
    return attempt(
        what,
        target,
        reply -> {
          if (reply.status() == 404) {
            json(what, reply); // a page of a machine in between says nothing about the thing
            return Optional.empty();
          }
          if (!reply.isSuccess()) {
            throw fault(what, reply);
          }
          return Optional.of(parse.apply(json(what, reply)));
        });
  }

  private <T> T attempt(String what, String target, Function<HttpReply, T> use) {
    int failures = 0;
    while (true) {
      HttpReply reply = null;
      PortException failure;
      try {
        reply = exchange("GET", target, "");
        return use.apply(reply);
      } catch (TransportException e) {
        failure = lost(Remedy.RETRY, what, e);
      } catch (PortException e) {
        failure = cleaned(e);
      }
      failures++;
      if (failure.remedy() != Remedy.RETRY || failures >= rules.attempts()) {
        throw failure;
      }
      link.sleeper().sleep(pause(failures, Optional.ofNullable(reply)));
    }
  }

  /**
   * Sends something that changes the other side, once.
   *
   * @param body JSON; empty for none
   * @return the answer, whatever its status below 500 except 408 and 3xx
   * @throws PortException with {@link Remedy#RECONCILE} if the outcome is not known, with {@link
   *     Remedy#RETRY} if nothing was sent
   */
  public HttpReply write(String what, String method, String target, String body) {
    HttpReply reply;
    try {
      reply = exchange(method, target, body);
    } catch (TransportException e) {
      boolean sent = e.reach() == TransportException.Reach.UNKNOWN;
      throw lost(sent ? Remedy.RECONCILE : Remedy.RETRY, what, e);
    }
    if (reply.isSuccess()
        || (reply.status() >= 400 && reply.status() < 500 && reply.status() != 408)) {
      return reply;
    }
    throw new PortException(Remedy.RECONCILE, sentence(what, reply));
  }

  /** The JSON of an answer to a read. */
  public JsonNode json(String what, HttpReply reply) {
    return Json.read(reply.body())
        .orElseThrow(
            () ->
                new PortException(
                    Remedy.RETRY,
                    what + ": the answer of " + base + " is not JSON: " + quoted(reply)));
  }

  /** The error that an unsuccessful answer to a read stands for. */
  public PortException fault(String what, HttpReply reply) {
    int status = reply.status();
    boolean passing = status == 408 || status == 429 || status >= 500;
    return new PortException(passing ? Remedy.RETRY : Remedy.STOP, sentence(what, reply));
  }

  /** What the server says in an error, in its own words where it has any; without keys. */
  public String reason(HttpReply reply) {
    Optional<String> said = Json.read(reply.body()).flatMap(ApiClient::words);
    return "status " + reply.status() + ": " + said.map(redaction::excerpt).orElse(quoted(reply));
  }

  /** Takes keys out of texts for people. */
  public Redaction redaction() {
    return redaction;
  }

  private static Optional<String> words(JsonNode body) {
    for (String name : List.of("message", "error")) {
      JsonNode words = body.path(name);
      if (words.isString() && !words.asString().isBlank()) {
        return Optional.of(words.asString());
      }
    }
    return Optional.empty();
  }

  private String sentence(String what, HttpReply reply) {
    return what + ": " + base + " answers with " + reason(reply);
  }

  private String quoted(HttpReply reply) {
    return reply.body().isBlank() ? "nothing" : "\"" + redaction.excerpt(reply.body()) + "\"";
  }

  /** What could not be read is quoted, and may be our own key sent back. */
  private PortException cleaned(PortException e) {
    String message = String.valueOf(e.getMessage());
    String clean = redaction.clean(message);
    return clean.equals(message) ? e : new PortException(e.remedy(), clean);
  }

  /** The cause stays out where its words may hold a key. */
  private PortException lost(Remedy remedy, String what, TransportException cause) {
    return new PortException(
        remedy, what + ": " + redaction.clean(String.valueOf(cause.getMessage())));
  }

  private HttpReply exchange(String method, String target, String body) {
    bucket.ifPresent(b -> b.take(!method.equals("GET")));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("User-Agent", "bellwether");
    keys.forEach((name, secret) -> headers.put(name, secret.value()));
    return link.transport().exchange(new HttpRequest(method, base, target, headers, body));
  }

  private long pause(int failures, Optional<HttpReply> reply) {
    int status = reply.map(HttpReply::status).orElse(0);
    long own = rules.backoff().millis(failures, link.random());
    long least = status == 429 ? rules.tooMany().toMillis() : 0;
    long asked = status == 429 || status == 503 ? reply.map(this::asked).orElse(0L) : 0;
    return Math.max(own, Math.max(least, Math.min(asked, rules.longestWait().toMillis())));
  }

  /** What the server asks us to wait, milliseconds; 0 if it does not say. */
  private long asked(HttpReply reply) {
    Optional<Long> after = reply.header("retry-after").flatMap(ApiClient::whole);
    if (after.isPresent()) {
      return after.get() * 1000;
    }
    Optional<Long> reset = reply.header("x-ratelimit-reset").flatMap(ApiClient::whole);
    return reset.map(seconds -> seconds * 1000 - link.time().millis()).orElse(0L);
  }

  private static Optional<Long> whole(String text) {
    return text.strip().matches("[0-9]{1,12}")
        ? Optional.of(Long.parseLong(text.strip()))
        : Optional.empty();
  }
}
