package dev.bellwether.sandbox.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Split;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The third version of clock and calendar, and corporate actions. */
final class MarketClockTest {
  private final Client client = Client.at10();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T03:00:00-05:00, closed, 2026-11-23T04:00:00-05:00, true",
    "2026-11-23T09:29:59-05:00, pre, 2026-11-23T09:30:00-05:00, true",
    "2026-11-23T09:30:00-05:00, core, 2026-11-23T16:00:00-05:00, true",
    "2026-11-27T13:00:00-05:00, post, 2026-11-27T17:00:00-05:00, true",
    "2026-11-27T17:00:00-05:00, closed, 2026-11-30T04:00:00-05:00, true",
    "2026-11-26T12:00:00-05:00, closed, 2026-11-27T04:00:00-05:00, false",
  })
  void theClockTellsThePhaseOfTheDay(String time, String phase, String until, boolean marketDay) {
    JsonNode clock = client.get("/v3/clock?markets=NYSE&time=" + time).path("clocks").get(0);

    assertThat(clock.path("phase").asString()).isEqualTo(phase);
    assertThat(clock.path("phase_until").asString()).isEqualTo(until);
    assertThat(clock.path("is_market_day").asBoolean()).isEqualTo(marketDay);
  }

  @Test
  void theCalendarTellsWhenEachPhaseBeginsAndEnds() {
    JsonNode days = client.get("/v3/calendar/NYSE?start=2026-11-25&end=2026-11-27");

    assertThat(days.path("calendar")).hasSize(2);
    JsonNode half = days.path("calendar").get(1);
    assertThat(half.path("pre_start").asString()).isEqualTo("2026-11-27T04:00:00-05:00");
    assertThat(half.path("core_end").asString()).isEqualTo("2026-11-27T13:00:00-05:00");
    assertThat(half.path("post_end").asString()).isEqualTo("2026-11-27T17:00:00-05:00");
    assertThat(half.path("settlement_date").asString()).isEqualTo("2026-11-30");
    assertThat(client.send("GET", "/v3/calendar/XPAR", "").status()).isEqualTo(400);
  }

  @Test
  void corporateActionsComeByKindInPages() {
    client.sandbox.alone(
        e -> {
          e.market().actions().add(new Split("SH", LocalDate.of(2026, 6, 1), 5, 1));
          LocalDate ex = LocalDate.of(2026, 9, 18);
          e.market().actions().add(new Dividend("SPY", ex, ex.plusDays(40), 1.8));
        });
    String year = "/v1/corporate-actions?start=2026-01-01&end=2026-12-31";

    JsonNode all = client.get(year);
    JsonNode first = client.get(year + "&limit=1");
    JsonNode second =
        client.get(year + "&limit=1&page_token=" + first.path("next_page_token").asString());

    assertThat(all.path("corporate_actions")).hasSize(2);
    assertThat(all.path("next_page_token").isNull()).isTrue();
    assertThat(first.at("/corporate_actions/reverse_splits/0/old_rate").asDouble()).isEqualTo(5);
    assertThat(second.at("/corporate_actions/cash_dividends/0/rate").asDouble()).isEqualTo(1.8);
    assertThat(second.at("/corporate_actions/cash_dividends/0/payable_date").asString())
        .isEqualTo("2026-10-28");
    assertThat(client.get(year + "&types=cash_dividend&symbols=SH").path("corporate_actions"))
        .isEmpty();
  }
}
