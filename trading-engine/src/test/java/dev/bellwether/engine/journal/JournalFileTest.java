package dev.bellwether.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.Books;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Session SESSION =
      NyseCalendar.create().session(LocalDate.parse("2024-07-24")).orElseThrow();

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("journal.jsonl");
  }

  private static Decision shares(long count) {
    return new Decision.Shares(Map.of(SPY, count), TimeInForce.CLS, "because");
  }

  private static void ask(JournalFile journal, long minutes, Decision decision) {
    Tape tape = new Books(List.of(SPY), Granularity.MINUTE, SESSION).tape();
    tape.moveTo(SESSION.openMillis() + minutes * 60_000);
    journal.turn(tape, decision, Evidence.NONE, Verdict.NOTHING);
  }

  private static Fill fill(String id, int quantity, String price) {
    return new Fill(
        id,
        SPY,
        Side.BUY,
        new BigDecimal(quantity),
        new BigDecimal(price),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        SESSION.openMillis());
  }

  @Test
  void goesOnWhereTheLastRunEnded() {
    try (JournalFile journal = JournalFile.open(file())) {
      ask(journal, 30, shares(10));
    }
    try (JournalFile journal = JournalFile.open(file())) {
      ask(journal, 60, new Decision.Hold("no price"));
    }

    JournalLines lines = JournalLines.read(file());

    assertThat(lines.ofType("turn")).hasSize(2);
    assertThat(lines.lastInstruction(SESSION.openMillis()).orElseThrow())
        .as("a hold leaves the instruction before it in force")
        .isEqualTo(new JournalLines.Instruction(SESSION.openMillis() + 1_800_000, shares(10)));
    assertThat(lines.lastTurnMillis(SESSION.openMillis()))
        .hasValue(SESSION.openMillis() + 3_600_000);
    assertThat(lines.lastInstruction(SESSION.closeMillis())).isEmpty();
  }

  @Test
  void survivesACrashAtAnyByteOfTheLastLine() throws IOException {
    try (JournalFile journal = JournalFile.open(file())) {
      ask(journal, 30, shares(10));
      ask(journal, 60, shares(20));
    }
    byte[] whole = Files.readAllBytes(file());
    int second = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;

    for (int end = second; end < whole.length; end++) {
      Files.write(file(), Arrays.copyOf(whole, end));
      JournalFile.open(file()).close();

      assertThat(JournalLines.read(file()).lines()).as("cut at byte %s", end).hasSize(1);
    }
  }

  @Test
  void addsUpWhatWasFilledOfEachOrder() {
    try (JournalFile journal = JournalFile.open(file())) {
      journal.filled(fill("a", 3, "10.1"));
      journal.filled(fill("b", 1, "5"));
      journal.filled(fill("a", 2, "10.2"));
    }

    JournalLines lines = JournalLines.read(file());

    assertThat(lines.filled().get("a")).isEqualByComparingTo("5");
    assertThat(lines.notionals().get("a")).isEqualByComparingTo("50.7"); // 30.3 + 20.4
  }

  @Test
  void namesTheLineThatIsNoJson() throws IOException {
    Files.writeString(file(), "{}\nnonsense\n");

    assertThatThrownBy(() -> JournalLines.read(file()))
        .isInstanceOf(PortException.class)
        .hasMessageStartingWith("Line 2 of the journal " + file() + " is not JSON");
  }
}
