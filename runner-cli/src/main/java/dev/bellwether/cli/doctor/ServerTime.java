package dev.bellwether.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads a server's clock off the Date header of any answer; sends nothing but the question. */
final class ServerTime {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private ServerTime() {}

  /**
   * How far our clock is ahead of the server's; empty if the server could not be asked.
   *
   * <p>The header has whole seconds and was written at some time between our two readings, so half
   * a second is added to it and the middle of the readings compared:
   *
   * <pre>
   *   ahead = (before + after) / 2 - (date + 0.5 s)
   * </pre>
   */
  static Optional<Duration> ahead(URI url, InstantSource clock) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .timeout(PATIENCE)
              .method("HEAD", HttpRequest.BodyPublishers.noBody())
              .build();
      Instant before = clock.instant();
      HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      Duration waited = Duration.between(before, clock.instant());
      return answer
          .headers()
          .firstValue("date")
          .map(
              date ->
                  Duration.between(parse(date).plusMillis(500), before.plus(waited.dividedBy(2))));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Instant parse(String date) {
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
