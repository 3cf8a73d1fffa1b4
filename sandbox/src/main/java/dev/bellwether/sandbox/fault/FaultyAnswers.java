package dev.bellwether.sandbox.fault;

import dev.bellwether.sandbox.fault.FaultKind.Victim;
import dev.bellwether.sandbox.wire.ApiOutcome;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Answers requests, except where a rule has something else in mind. */
public final class FaultyAnswers {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Faults faults;
  private final Function<ApiRequest, Reply> right;
  private final LongSupplier nowMillis;

  /**
   * Disturbs the right answers, and dates all.
   *
   * @param nowMillis the exchange's clock
   */
  public FaultyAnswers(Faults faults, LongSupplier nowMillis, Function<ApiRequest, Reply> right) {
    this.faults = faults;
    this.nowMillis = nowMillis;
    this.right = right;
  }

  public ApiOutcome answer(ApiRequest request) {
    String target = request.method() + " " + request.path();
    faults.tell(target);
    ApiOutcome outcome = disturbed(request, target);
    return outcome instanceof Reply reply ? reply.with("Date", date()) : outcome;
  }

  private String date() {
    return DATE.format(Instant.ofEpochMilli(nowMillis.getAsLong() + faults.skewMillis()));
  }

  private ApiOutcome disturbed(ApiRequest request, String target) {
    Optional<FaultRule> rule = faults.strike(Victim.REQUEST, target);
    if (rule.isEmpty()) {
      return right.apply(request);
    }
    return switch (rule.get().kind()) {
      case TIMEOUT_BEFORE -> new ApiOutcome.Silence();
      case TIMEOUT_AFTER -> after(request, new ApiOutcome.Silence());
      case GATEWAY_TIMEOUT_BEFORE -> Reply.html(504, "504 Gateway Time-out");
      case GATEWAY_TIMEOUT_AFTER -> after(request, Reply.html(504, "504 Gateway Time-out"));
      case ERROR_BEFORE -> internal();
      case ERROR_AFTER -> after(request, internal());
      case RESET_BEFORE -> new ApiOutcome.Reset();
      case RESET_AFTER -> after(request, new ApiOutcome.Reset());
      case HTML_BEFORE -> Reply.html(200, "Maintenance");
      case HTML_AFTER -> after(request, Reply.html(200, "Maintenance"));
      case TOO_MANY ->
          tooMany()
              .with("X-RateLimit-Limit", "200")
              .with("X-RateLimit-Remaining", "0")
              .with("X-RateLimit-Reset", "0");
      default -> tooMany();
    };
  }

  private ApiOutcome after(ApiRequest request, ApiOutcome told) {
    Reply unheard = right.apply(request);
    return unheard.status() == 429 ? unheard : told; // the rate limit comes first
  }

  private static Reply internal() {
    return Reply.json(
        500, Json.object().put("code", 50010000).put("message", "internal server error occurred"));
  }

  private static Reply tooMany() {
    return Reply.json(
        429, Json.object().put("code", 42910000).put("message", "rate limit exceeded"));
  }
}
