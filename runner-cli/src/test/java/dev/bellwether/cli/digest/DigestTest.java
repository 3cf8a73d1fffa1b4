package dev.bellwether.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmPresets;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DigestTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Market MARKET = BundledData.market(CALENDAR);
  private static final List<String> JOURNAL =
      List.of(
          """
          {"type":"turn","time":"2024-07-24T13:59:45Z","decision":"shares","wanted":"SPXS=175",\
          "timeInForce":"DAY","reason":"short","minute":30.0,"leverage":2.695}\
          """,
          """
          {"type":"order","time":"2024-07-24T13:59:45Z","id":"a","symbol":"SPXS","side":"BUY",\
          "quantity":175,"orderType":"market","timeInForce":"DAY"}\
          """,
          """
          {"type":"sent","time":"2024-07-24T13:59:45Z","id":"a","refusal":""}\
          """,
          """
          {"type":"fill","time":"2024-07-24T14:00:00Z","id":"a","symbol":"SPXS","side":"BUY",\
          "quantity":175,"price":574.66,"fees":0,"slippage":0}\
          """,
          """
          {"type":"turn","time":"2024-07-24T14:29:45Z","decision":"hold",\
          "reason":"the last price is too old","minute":60.0}\
          """,
          """
          {"type":"fill","time":"2024-07-24T20:00:00Z","id":"b","symbol":"SPXS","side":"SELL",\
          "quantity":175,"price":591.25,"fees":0,"slippage":0}\
          """,
          """
          {"type":"session","time":"2024-07-24T20:00:00Z","date":"2024-07-24",\
          "equity":102903.25}\
          """);

  @TempDir Path folder;

  private static Morning morning(LocalDate date, BtmParameters parameters) {
    return new Morning(
        ShownDay.of(MARKET, parameters, date),
        parameters,
        "default",
        "paper",
        OptionalDouble.of(100_000),
        CALENDAR.zone());
  }

  private Evening evening(List<String> lines) throws Exception {
    Path file = Files.writeString(folder.resolve("j.jsonl"), String.join("\n", lines) + "\n");
    LocalDate date = LocalDate.of(2024, 7, 24);
    return Evening.of(
        JournalLines.read(file),
        CALENDAR.session(date).orElseThrow(),
        "paper",
        OptionalDouble.of(100_000),
        List.of(),
        new BtmParticulars(Optional.of(ShownDay.of(MARKET, BtmPresets.DEFAULT, date)), SPY),
        CALENDAR.zone());
  }

  @Test
  void saysInTheMorningWhatTheDayWillBe() {
    String text = LetterText.of(morning(LocalDate.of(2024, 7, 24), BtmPresets.DEFAULT));

    assertThat(text)
        .startsWith("BTM paper 2024-07-24: leverage 2.70, SPXL or SPXS\n")
        .contains("Session            09:30 to 16:00 in New York\n")
        .contains("Equity             $100,000.00\n")
        .containsPattern("Daily volatility   0\\.00741\\d \\(0\\.741\\d %\\)\n")
        .contains("10:00     548.2789      554.3063\n")
        .contains("15:30     546.5150      556.0857\n")
        .contains("15:49:30      exit  moc-15:49:30\n")
        .contains("Target volatility  0.02 a day\n");
  }

  @Test
  void namesWhatIsSoldShortAndClosesEarlyOnHalfDays() {
    String text = LetterText.of(morning(LocalDate.of(2024, 7, 3), BtmPresets.PAPER));

    assertThat(text)
        .contains("Short              SPY, sold short\n")
        .contains("09:30 to 13:00 in New York, closing early")
        .contains("12:30 ")
        .doesNotContain("15:30");
  }

  @Test
  void saysInTheMorningThatADayIsNotTraded() {
    assertThat(LetterText.of(morning(LocalDate.of(2024, 4, 10), BtmPresets.DEFAULT)))
        .contains("not traded, warming up")
        .contains("Leverage           not known");
  }

  @Test
  void saysInTheEveningWhatTheDayCameTo() throws Exception {
    String text = LetterText.of(evening(JOURNAL));

    // 175 * (591.25 - 574.66) = 2903.25 of 100,000
    assertThat(text)
        .startsWith("BTM paper 2024-07-24: +2,903.25 dollars, +2.90 %\n")
        .contains("Opening equity     $100,000.00\nClosing equity     $102,903.25\n")
        .contains("Leverage           2.70\nFills              2\nRound trips        1\n")
        .contains("1  10:00:00  buy     SPXS       175  574.6600  100,565.50")
        .contains("2  16:00:00  sell    SPXS       175  591.2500  103,468.75")
        .contains("10:29:45 held on: the last price is too old.");
  }

  @Test
  void criesOutWhenSomethingIsStillHeld() throws Exception {
    Evening evening = evening(JOURNAL.subList(0, 4));

    assertThat(LetterText.of(evening))
        .contains("result not known, NOT FLAT")
        .contains("Held at the end    NOT FLAT: 175 SPXS - LOOK AT THE ACCOUNT");
  }

  @Test
  void writesFilesAndGoesOnWhereACourierFails() throws Exception {
    List<String> news = new ArrayList<>();
    List<String> brought = new ArrayList<>();
    Courier broken = letter -> Optional.of("The mail was not sent.");
    Courier working =
        letter -> {
          brought.add(letter.subject());
          return Optional.empty();
        };
    Digest digest = new Digest(folder, List.of(broken, working), news::add);

    digest.bring(morning(LocalDate.of(2024, 7, 24), BtmPresets.DEFAULT));
    Path page = digest.bring(evening(JOURNAL));

    assertThat(page).hasFileName("evening-2024-07-24.html").content().contains("175 SPXS");
    assertThat(folder.resolve("evening-2024-07-24.txt")).content().contains("Round trips");
    assertThat(folder.resolve("morning-2024-07-24.html")).content().contains("Noise band");
    assertThat(news).containsExactly("The mail was not sent.", "The mail was not sent.");
    assertThat(brought).hasSize(2);
  }
}
