package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WhyTest {
  private static final String TURN =
      """
      {"type":"turn","time":"%s","decision":"hold","reason":"%s","minute":%s,"price":null,\
      "upper":510.0,"lower":500.0,"vwap":null,"sigma":0.001}
      """;

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void liveADay() {
    cli = Cli.in(folder).withBundledFiles();
    assertThat(cli.run("rehearse btm --date 2024-07-24 --in-memory".split(" ")).code()).isZero();
    assertThat(
            cli.run(
                    ("backtest btm --bars SPY=SPY.csv.gz --no-cache --from 2024-07-24"
                            + " --to 2024-07-26 --journal bt.jsonl")
                        .split(" "))
                .code())
        .isZero();
  }

  @Test
  void explainsAnEntryOfALiveDayBySecondsBeforeTheMark() {
    Cli.Said said = cli.run("why --date 2024-07-24 --at 10:00".split(" "));

    assertThat(said.code()).isZero();
    assertThat(said.unwrapped())
        .contains("asked at 09:59:45")
        .contains("price 546.76 is below the lower band 548.28 and below VWAP 547.87: short")
        .contains("Wanted 175 SPXS Held before nothing Risk 1 order approved, 0 refused")
        .contains("filled 175 at 574.66 at 10:00:00 Held after 175 SPXS");
    assertThat(said.outLines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void saysThatWhatWasWantedWasHeldAlready() {
    Cli.Said said = cli.run("why --date 2024-07-24 --at 10:30".split(" "));

    assertThat(said.unwrapped())
        .contains("Risk not asked: there was no order Orders none: that was held already");
  }

  @Test
  void explainsABacktestTheSameWay() {
    Cli.Said said = cli.run("why bt.jsonl --date 2024-07-25 --at 10:30".split(" "));

    assertThat(said.code()).isZero();
    assertThat(said.unwrapped()).contains("asked at 10:30:00").contains("Decided price");
  }

  @Test
  void namesTheNearestAskingsWhereThereWasNone() {
    Cli.Said between = cli.run("why --date 2024-07-24 --at 10:15".split(" "));
    Cli.Said late = cli.run("why --date 2024-07-24 --at 17:00".split(" "));

    assertThat(between.unwrapped())
        .contains("the journal has no asking")
        .contains("Before it 09:59:45 price")
        .contains("After it 10:29:45 price");
    assertThat(late.unwrapped()).contains("the exchange was closed then");
  }

  @Test
  void tellsAStalePriceAndAMissedMark() {
    cli.write(
        "holds.jsonl",
        turn("2024-07-24T13:59:45Z", "the last price is too old", "30.0")
            + turn(
                "2024-07-24T14:41:00Z",
                "not asked: the moment was missed by more than the grace",
                "null"));

    Cli.Said stale = cli.run("why holds.jsonl --date 2024-07-24 --at 10:00".split(" "));
    Cli.Said missed = cli.run("why holds.jsonl --date 2024-07-24 --at 10:30".split(" "));

    assertThat(stale.unwrapped())
        .contains("Not known price, vwap Decided the last price is too old")
        .contains("Wanted to leave everything as it is");
    assertThat(missed.unwrapped()).contains("the moment was missed").contains("at 10:41:00");
  }

  private static String turn(String time, String reason, String minute) {
    return TURN.replaceFirst("%s", time).replaceFirst("%s", reason).replaceFirst("%s", minute);
  }

  @Test
  void tellsWhatRiskAndTheBrokerRefused() {
    cli.write("no.jsonl", String.join("\n", REFUSED) + "\n");

    Cli.Said said = cli.run("why no.jsonl --date 2024-07-24 --at 10:00".split(" "));

    assertThat(said.unwrapped())
        .contains("1 order approved, 1 refused")
        .contains("SELL 7 SPY was refused: it could leave -7.0 shares")
        .contains("refused by the broker: insufficient buying power")
        .contains("Held after nothing");
  }

  private static final List<String> REFUSED =
      List.of(
          """
          {"type":"turn","time":"2024-07-24T14:00:00Z","decision":"shares","wanted":"SPY=5",\
          "timeInForce":"DAY","reason":"long"}\
          """,
          """
          {"type":"order","time":"2024-07-24T14:00:00Z","id":"a","symbol":"SPY","side":"BUY",\
          "quantity":5,"orderType":"market","timeInForce":"DAY"}\
          """,
          """
          {"type":"refusal","time":"2024-07-24T14:00:00Z","id":"b","symbol":"SPY","side":"SELL",\
          "quantity":7,"orderType":"market","timeInForce":"DAY","rule":"LONG_ONLY","limit":0.0,\
          "value":-7.0}\
          """,
          """
          {"type":"sent","time":"2024-07-24T14:00:00Z","id":"a",\
          "refusal":"insufficient buying power"}\
          """);

  @Test
  void printsOneObject() {
    Cli.Said said = cli.run("why --date 2024-07-24 --at 10:00 --json".split(" "));

    assertThat(Json.object(said.out()).path("asked").asBoolean()).isTrue();
    assertThat(said.out()).contains("\"heldAfter\":{\"SPXS\":175}");
  }

  @Test
  void saysWhatIsMissing() {
    cli.write("other.jsonl", "{\"id\":\"x\"}\n");

    assertThat(cli.run("why --date 2024-07-25 --at 10:00".split(" ")).err())
        .contains("there is no journal-2024-07-25.jsonl");
    assertThat(cli.run("why other.jsonl --date 2024-07-25 --at 10:00".split(" ")).err())
        .contains("is not a journal");
    assertThat(cli.run("why --date 2024-07-27 --at 10:00".split(" ")).code()).isEqualTo(2);
    assertThat(cli.run("why --date 2024-07-24 --at noon".split(" ")).err())
        .contains("must be a time such as 10:30");
  }
}
