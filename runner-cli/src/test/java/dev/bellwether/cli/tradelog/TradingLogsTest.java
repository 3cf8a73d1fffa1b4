package dev.bellwether.cli.tradelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.News;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process died after it had journaled a fill, and before it wrote it into the five logs. */
final class TradingLogsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final List<String> JOURNAL =
      List.of(
          "{'type':'turn','time':'2024-07-02T13:33:00Z','reason':'STATE_TRANSITION: up',"
              + "'state':0.0,'target':1.0,'barsHeld':0.0,'equity':100000.0}",
          "{'type':'order','time':'2024-07-02T13:33:00Z','id':'A','symbol':'SPY','side':'BUY',"
              + "'quantity':10}",
          "{'type':'fill','time':'2024-07-02T13:33:00Z','id':'A','symbol':'SPY','side':'BUY',"
              + "'quantity':10,'price':540,'fees':0,'slippage':0}",
          "{'type':'turn','time':'2024-07-02T13:36:00Z','reason':'PROFIT_TARGET: enough',"
              + "'state':1.0,'target':0.0,'barsHeld':3.0,'equity':100020.0}",
          "{'type':'order','time':'2024-07-02T13:36:00Z','id':'B','symbol':'SPY','side':'SELL',"
              + "'quantity':10}",
          "{'type':'fill','time':'2024-07-02T13:36:00Z','id':'B','symbol':'SPY','side':'SELL',"
              + "'quantity':10,'price':542.5,'fees':0.02,'slippage':0}");

  @TempDir Path folder;
  private final List<String> alarms = new ArrayList<>();

  private JournalLines journal(int lines) throws IOException {
    Path file = folder.resolve("journal.jsonl");
    Files.writeString(file, String.join("\n", JOURNAL.subList(0, lines)).replace('\'', '"') + "\n");
    return JournalLines.read(file);
  }

  /** Starts on a journal, and ends before anything is asked. */
  private void live(JournalLines past) {
    Session session = NyseCalendar.create().session(LocalDate.of(2024, 7, 2)).orElseThrow();
    InstantSource clock = session::close;
    News news = (level, sentence) -> alarms.add(sentence);
    try (TradingLogs logs =
        TradingLogs.living(folder, NEW_YORK, FundSet.SPY, session, clock, news)) {
      logs.resume(past);
    }
  }

  private List<JsonNode> trades() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("trades_"))
          .sorted()
          .flatMap(file -> JournalLines.read(file).lines().stream())
          .toList();
    }
  }

  @Test
  void writesTheTradesThatItsPredecessorCouldNot() throws IOException {
    live(journal(3));
    live(journal(6));

    assertThat(trades())
        .extracting(line -> line.path("order_id").asString())
        .containsExactly("A", "B");
    JsonNode sale = trades().getLast();
    assertThat(sale.path("status").asString()).isEqualTo("filled");
    assertThat(sale.path("reason").asString()).isEqualTo("PROFIT_TARGET");
    assertThat(sale.path("filled_avg_price").doubleValue()).isEqualTo(542.5);
    // 10 * (542.5 - 540), before its fees
    assertThat(sale.path("trade_pnl").doubleValue()).isEqualTo(25);
    assertThat(sale.path("timestamp").asString()).isEqualTo("2024-07-02T09:36:00-04:00");
  }

  @Test
  void writesNoneTwice() throws IOException {
    live(journal(6));
    live(journal(6));

    assertThat(trades()).hasSize(2);
  }

  @Test
  void goesOnWithoutAnyWhereTheirFolderCannotBeMade() throws IOException {
    JournalLines past = journal(6);
    Path occupied = Files.writeString(folder.resolve("file"), "not a folder");
    folder = occupied;

    live(past);

    assertThat(alarms)
        .singleElement()
        .asString()
        .contains("The trading logs (" + occupied + ") cannot be written")
        .contains("without system, signals, decisions, trades, positions; its journal holds");
    assertThat(occupied).content().isEqualTo("not a folder");
  }

  @Test
  void startsWhereAnEarlierLogIsDamaged() throws IOException {
    JournalLines past = journal(3);
    Files.writeString(folder.resolve("trades_20240702_093000.jsonl"), "{torn\n{}\n");

    live(past);

    assertThat(alarms).singleElement().asString().contains("is not JSON");
  }
}
