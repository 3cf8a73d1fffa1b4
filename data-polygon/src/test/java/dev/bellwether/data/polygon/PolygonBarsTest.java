package dev.bellwether.data.polygon;

import static dev.bellwether.data.polygon.LocalPolygon.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolygonBarsTest {
  private static final Symbol SH = Symbol.of("SH");

  private final LocalPolygon polygon = new LocalPolygon();
  private final PolygonBars history = new PolygonBars(polygon.api, LocalPolygon.CALENDAR);

  private static Instant utc(String text) {
    return Instant.parse(text);
  }

  @Test
  void readsAllPagesOnTheHostThatItKnows() {
    // 2026 up to the Monday: about 225 sessions of 390 minutes are two pages of 50,000.
    List<Session> sessions =
        LocalPolygon.CALENDAR.sessions(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20));
    BarsBuilder minutes = new BarsBuilder(SH, Granularity.MINUTE);
    int count = 0;
    for (Session session : sessions) {
      for (int i = 0; i < session.minutes(); i++) {
        minutes.add(session.openMillis() + i * 60_000L, 40, 41, 39, 40, 5000);
        count++;
      }
    }
    polygon.sandbox.load(minutes.build());

    Bars bars =
        history.bars(
            SH, Granularity.MINUTE, utc("2026-01-01T00:00:00Z"), utc("2026-11-21T00:00:00Z"));

    assertThat(bars.size()).isEqualTo(count).isGreaterThan(80_000);
    assertThat(polygon.transport.requests)
        .hasSizeGreaterThan(1)
        .allMatch(request -> request.startsWith("GET /v2/aggs/ticker/SH/range/1/minute/"))
        .noneMatch(request -> request.contains("PGTESTKEY"));
  }

  @Test
  void takesTheStartOfTheRangeAndNotItsEnd() {
    Bars bars =
        history.bars(
            SPY, Granularity.MINUTE, utc("2026-11-23T14:40:00Z"), utc("2026-11-23T14:45:00Z"));

    assertThat(bars.size()).isEqualTo(5);
    assertThat(bars.startMillis(0)).isEqualTo(LocalPolygon.at("14:40:00"));
    assertThat(bars.volume(0)).isEqualTo(1013);
    assertThat(bars.high(0)).isEqualTo(601);
  }

  @Test
  void aDayCoversItsSession() {
    polygon.sandbox.advanceTo(LocalPolygon.at("22:00:00"));

    Bars bars =
        history.bars(
            SPY, Granularity.DAY, utc("2026-11-23T00:00:00Z"), utc("2026-11-24T00:00:00Z"));

    assertThat(bars.size()).isEqualTo(1);
    assertThat(bars.startMillis(0)).isEqualTo(LocalPolygon.at("14:30:00"));
    assertThat(bars.endMillis(0)).isEqualTo(LocalPolygon.at("21:00:00"));
  }

  @Test
  void thereAreNoBarsOfAnUnknownSymbol() {
    Instant open = utc("2026-11-23T14:30:00Z");

    assertThat(
            history.bars(Symbol.of("NONE"), Granularity.MINUTE, open, open.plusSeconds(600)).size())
        .isZero();
  }

  @Test
  void stopsWhenTheKeyIsWrongAndDoesNotSayIt() {
    PolygonApi wrong = polygon.api(polygon.transport, PolygonCredentials.of("PGWRONGKEY"));
    Instant open = utc("2026-11-23T14:30:00Z");

    assertThatThrownBy(
            () ->
                new PolygonBars(wrong, LocalPolygon.CALENDAR)
                    .bars(SPY, Granularity.MINUTE, open, open.plusSeconds(600)))
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.remedy()).isEqualTo(PortException.Remedy.STOP))
        .hasMessageContaining("Unknown API Key")
        .hasMessageNotContaining("PGWRONGKEY");
    assertThat(polygon.transport.requests).hasSize(1);
  }

  @Test
  void followsTheNextPageOnTheHostThatItKnowsAndWithoutAKeyInTheAddress() {
    assertThat(PolygonApi.target("https://evil.example/v2/aggs/x?cursor=a%3Db&apiKey=STOLEN"))
        .isEqualTo("/v2/aggs/x?cursor=a%3Db");
    assertThatThrownBy(() -> PolygonApi.target("mailto:somebody"))
        .isInstanceOf(PortException.class)
        .hasMessageContaining("next_url");
  }
}
