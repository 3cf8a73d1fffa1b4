package dev.bellwether.engine.journal;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.Days;
import dev.bellwether.engine.Scripted;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.risk.RiskLimits;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonlJournalTest {
  private final Days days = Days.of(1, 3);

  @Test
  void writesOneFlatObjectALineForEverythingThatHappened() {
    List<JsonNode> lines =
        journal().lines().map(line -> JsonMapper.shared().readTree(line)).toList();

    assertThat(lines.stream().map(line -> line.get("type").asString()))
        .containsExactly("turn", "order", "sent", "fill", "turn", "turn", "refusal", "session");
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.valueStream()).noneMatch(JsonNode::isContainer));
  }

  @Test
  void saysWhatWasWantedAndWhy() {
    JsonNode turn = JsonMapper.shared().readTree(journal().lines().findFirst().orElseThrow());

    assertThat(turn.get("time").asString()).isEqualTo("2024-01-01T10:01:00Z");
    assertThat(turn.get("decision").asString()).isEqualTo("shares");
    assertThat(turn.get("wanted").asString()).isEqualTo("SPY=5");
    assertThat(turn.get("reason").asString()).isEqualTo("up, \"really\"");
  }

  @Test
  void saysWhichRuleRefusedAnOrderWithItsNumbers() {
    String refusal =
        journal()
            .lines()
            .filter(line -> line.contains("\"refusal\",\"time\""))
            .findFirst()
            .orElseThrow();

    assertThat(refusal).contains("\"rule\":\"ORDER_NOTIONAL\",\"limit\":100.0,\"value\":150.0");
  }

  @Test
  void writesTheSameBytesUnderAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String here = journal();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

      assertThat(journal()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private String journal() {
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY)
            .at(0, new Decision.Shares(Map.of(SPY, 5L), "up, \"really\""))
            .at(2, new Decision.Shares(Map.of(SPY, 20L), "more"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VenueRules venue = VenueRules.of(new BigDecimal("1000"), Costs.BEAT_THE_MARKET);
    try (JsonlJournal journal = new JsonlJournal(out)) {
      Backtest.of(
              strategy,
              List.of(days.bars(SPY, new double[][] {{10, 10}, {10, 10}, {10, 10}})),
              days,
              venue)
          .withLimits(RiskLimits.none().withMaxOrderNotional(100))
          .runInto(journal);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
