package dev.bellwether.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalStoryTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final LocalDate DAY = LocalDate.of(2024, 7, 24);
  private static final List<String> LINES =
      List.of(
          """
          {"type":"turn","time":"2024-07-24T13:59:45Z","decision":"shares","wanted":"SPXS=0 SPY=10",\
          "timeInForce":"DAY","reason":"long: up","minute":30.0,"price":500.5,"upper":null}\
          """,
          """
          {"type":"order","time":"2024-07-24T13:59:45Z","id":"a","symbol":"SPY","side":"BUY",\
          "quantity":10,"orderType":"market","timeInForce":"DAY"}\
          """,
          """
          {"type":"refusal","time":"2024-07-24T13:59:45Z","id":"b","symbol":"SPY","side":"BUY",\
          "quantity":5,"orderType":"market","timeInForce":"DAY","rule":"ORDER_NOTIONAL",\
          "limit":1000.0,"value":2502.5}\
          """,
          """
          {"type":"sent","time":"2024-07-24T13:59:45Z","id":"a","refusal":""}\
          """,
          """
          {"type":"fill","time":"2024-07-24T14:00:00Z","id":"a","symbol":"SPY","side":"BUY",\
          "quantity":10,"price":501,"fees":1,"slippage":0}\
          """,
          """
          {"type":"fill","time":"2024-07-24T19:00:00Z","id":"z","symbol":"SPY","side":"SELL",\
          "quantity":10,"price":503,"fees":1,"slippage":0}\
          """,
          """
          {"type":"tomorrow's","time":"2024-07-24T20:00:00Z"}\
          """,
          """
          {"type":"session","time":"2024-07-24T20:00:00Z","date":"2024-07-24","equity":10018.0}\
          """);

  @TempDir Path folder;

  private JournalLines journal(List<String> lines) throws IOException {
    return JournalLines.read(
        Files.writeString(folder.resolve("j.jsonl"), String.join("\n", lines) + "\n"));
  }

  @Test
  void tellsWhatWasAskedAndWhatCameOfIt() throws IOException {
    JournalStory story = JournalStory.of(journal(LINES));

    assertThat(story.askings()).hasSize(1);
    Asking asking = story.askings().getFirst();
    assertThat(asking.seen("price")).isEqualTo(500.5);
    assertThat(asking.seen("upper")).isNaN();
    assertThat(asking.evidence()).containsOnlyKeys("minute", "price", "upper");
    assertThat(asking.wanted()).containsEntry(SPY, BigDecimal.TEN);
    assertThat(asking.refusals().getFirst().sentence())
        .isEqualTo(
            "BUY 5 SPY was refused: it is worth 2,502.50, the limit for one order is 1,000.00.");
    OrderStory order = asking.orders().getFirst();
    assertThat(order.brokerRefusal()).isEmpty();
    assertThat(order.answer()).contains("");
    assertThat(order.filled()).isEqualByComparingTo("10");
  }

  @Test
  void addsUpWhatWasHeld() throws IOException {
    JournalStory story = JournalStory.of(journal(LINES));

    long noon = Instant.parse("2024-07-24T16:00:00Z").toEpochMilli();
    assertThat(story.held(noon)).containsExactly(Map.entry(SPY, BigDecimal.TEN));
    assertThat(story.held(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void worksOutTheOpeningEquityOfADayThatEndsFlat() throws IOException {
    JournalStory story = JournalStory.of(journal(LINES));

    JournalEquity measured = JournalEquity.of(story, NyseCalendar.create(), Map.of());

    // -5010 - 1 + 5030 - 1 = 18; 10,018 - 18 = 10,000; 18 of 10,000 are 0.0018
    assertThat(measured.equity().start()).isEqualTo(10_000);
    assertThat(measured.equity().returns()[0]).isEqualTo(0.0018, within(1e-12));
    assertThat(measured.isChained()).isFalse();
  }

  @Test
  void putsSessionsThatBeganAnewOneAfterTheOther() throws IOException {
    JournalLines lines =
        journal(
            List.of(
                """
                {"type":"session","time":"2024-07-24T20:00:00Z","date":"2024-07-24","equity":110.0}\
                """,
                """
                {"type":"session","time":"2024-07-25T20:00:00Z","date":"2024-07-25","equity":120.0}\
                """));

    JournalEquity measured =
        JournalEquity.of(
            JournalStory.of(lines),
            NyseCalendar.create(),
            Map.of(DAY, 100.0, DAY.plusDays(1), 100.0));

    // 10 % and 20 %: 100 * 1.1 * 1.2 = 132
    assertThat(measured.isChained()).isTrue();
    assertThat(measured.equity().last()).isEqualTo(132, within(1e-9));
  }

  @Test
  void doesNotCountADayOfWhichTheBeginningCannotBeKnown() throws IOException {
    JournalLines lines = journal(List.of(LINES.get(0), LINES.get(1), LINES.get(4), LINES.get(7)));

    JournalEquity measured =
        JournalEquity.of(JournalStory.of(lines), NyseCalendar.create(), Map.of());

    assertThat(measured.lacksStart()).isTrue();
    assertThat(measured.equity().size()).isZero();
  }

  @Test
  void namesADamagedLine() throws IOException {
    JournalLines lines = journal(List.of(LINES.get(0), "{\"type\":\"fill\",\"id\":\"a\"}"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JournalStory.of(lines))
        .withMessage("line 2 of the journal is damaged: it must have a text named symbol");
  }
}
