package dev.bellwether.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evening of a day of the ensemble whose journal is written by hand. */
final class EnsembleEveningTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Session DAY = CALENDAR.session(LocalDate.of(2024, 7, 2)).orElseThrow();
  private static final List<String> JOURNAL =
      List.of(
          turn("14:00:01", "shares", "STATE_TRANSITION: up", 0.56),
          fill("14:00:02", "A", "SPY", "BUY", "100", "500"),
          // the same minute again, when the bar of another fund came
          turn("14:00:03", "shares", "STATE_TRANSITION: up", 0.56),
          turn(
              "14:01:01",
              "hold",
              "NO_CHANGE: the probability asks for the state that is held",
              0.5),
          turn("14:39:01", "shares", "STATE_TRANSITION: down", 0.3),
          fill("14:39:02", "B", "SPY", "SELL", "100", "501"),
          fill("14:39:32", "C", "SDS", "BUY", "1000", "20"),
          "{'type':'turn','time':'2024-07-02T15:00:00Z','decision':'hold',"
              + "'reason':'not asked: the moment was missed'}",
          "{'type':'turn','time':'2024-07-02T15:18:30Z','decision':'shares','wanted':'',"
              + "'reason':'FEED_LOST: to cash: the bars have stopped'}",
          "{'type':'turn','time':'2024-07-02T15:18:31Z','decision':'shares','wanted':'',"
              + "'reason':'FEED_LOST: to cash: the bars have stopped'}",
          fill("15:18:32", "D", "SDS", "SELL", "1000", "19.95"),
          "{'type':'session','time':'2024-07-02T20:00:00Z','date':'2024-07-02','equity':100050}");

  @TempDir Path folder;

  private static String turn(String time, String decision, String reason, double probability) {
    return "{'type':'turn','time':'2024-07-02T"
        + time
        + "Z','decision':'"
        + decision
        + "','wanted':'SPY=1','reason':'"
        + reason
        + "','probability':"
        + probability
        + "}";
  }

  private static String fill(
      String time, String id, String symbol, String side, String quantity, String price) {
    return "{'type':'fill','time':'2024-07-02T"
        + time
        + "Z','id':'"
        + id
        + "','symbol':'"
        + symbol
        + "','side':'"
        + side
        + "','quantity':"
        + quantity
        + ",'price':"
        + price
        + ",'fees':0,'slippage':0}";
  }

  private static Bars bars() {
    BarsBuilder bars = new BarsBuilder(FundSet.SPY.base(), Granularity.MINUTE);
    long before = CALENDAR.previous(DAY).closeMillis();
    bars.add(before - 60_000, before, 490, 490, 490, 490, 1);
    bars.add(DAY.openMillis(), DAY.openMillis() + 60_000, 495, 496, 495, 496, 1);
    bars.add(DAY.closeMillis() - 60_000, DAY.closeMillis(), 499, 500, 499, 499.95, 1);
    return bars.build();
  }

  private Evening evening(List<String> lines, List<String> alarms) throws Exception {
    String text = String.join("\n", lines).replace('\'', '"') + "\n";
    Path file = Files.writeString(folder.resolve("j.jsonl"), text);
    HalfSpread spread = HalfSpread.of(1).with(FundSet.SPY.bearN(), 4);
    return Evening.of(
        JournalLines.read(file),
        DAY,
        "paper",
        OptionalDouble.of(100_000),
        alarms,
        new EnsembleParticulars(FundSet.SPY, bars(), spread),
        CALENDAR.zone());
  }

  @Test
  void saysWhatTheDayCameToBesideTheBasesOwn() throws Exception {
    String text = LetterText.of(evening(JOURNAL, List.of()));

    // SPY 50,000 + 50,100 at 1 bp is 10.01; SDS 20,000 + 19,950 at 4 bp is 15.98; sum 25.99
    // 499.95 / 495 is 1.01, 499.95 / 490 is 1.0203; 140,050 / 100,000 is 1.40
    assertThat(text)
        .startsWith("Online ensemble paper 2024-07-02: +50.00 dollars, +0.05 %\n")
        .contains("Before costs       +75.99 dollars (+0.08 %), estimated\n")
        .contains("Costs              about 25.99 dollars: ")
        .contains("SPY's own day      +1.00 % from open to close, +2.03 % since the close before\n")
        .contains("Traded             $140,050.00, 1.40 times the equity\n")
        .contains("Held at the end    nothing: flat\n");
  }

  @Test
  void countsASignalForEachMinuteAndTheTimeInEachState() throws Exception {
    String text = LetterText.of(evening(JOURNAL, List.of()));

    // 10:00:02 to 10:39:02 SPY, half a minute cash, then SDS until 11:18:32: 39 minutes each
    assertThat(text)
        .contains("Signals            1 long, 1 neutral, 1 short\n")
        .containsPattern("CASH_ONLY +nothing +312\\.0 +80\\.0 %\n")
        .containsPattern("BASE_ONLY +SPY +39\\.0 +10\\.0 %\n")
        .containsPattern("BEAR_NX_ONLY +SDS +39\\.0 +10\\.0 %\n");
  }

  @Test
  void namesWhatWentOtherwiseThanPlanned() throws Exception {
    String text = LetterText.of(evening(JOURNAL, List.of("11:15:00 No bar came.")));

    assertThat(text)
        .contains("11:15:00 No bar came.\n")
        .contains("11:00:00 held on: not asked: the moment was missed.\n")
        .containsOnlyOnce("FEED_LOST")
        .contains("11:18:30 FEED_LOST: to cash: the bars have stopped.\n")
        .doesNotContain("NO_CHANGE");
  }

  @Test
  void criesOutWhenSomethingIsStillHeld() throws Exception {
    Evening evening = evening(JOURNAL.subList(0, 7), List.of());

    assertThat(evening.subject()).endsWith("result not known, NOT FLAT");
    assertThat(LetterText.of(evening))
        .contains("Held at the end    NOT FLAT: 1000 SDS - LOOK AT THE ACCOUNT")
        .contains("The journal does not reach the end of the session.");
  }
}
