package dev.bellwether.engine.live;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.Books;
import dev.bellwether.engine.Days;
import dev.bellwether.engine.SilenceRules;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
  private static final long MINUTE = 60_000;
  private static final long NEVER = Long.MAX_VALUE;

  private final Session session = Days.of(1, 10).day(0);
  private final long open = session.openMillis();
  private final Inbox inbox = new Inbox();
  private final ScriptedPace pace = new ScriptedPace(inbox, open - MINUTE);
  private final List<String> news = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Double> late = new ArrayList<>();
  private final BarsBuilder kept = new BarsBuilder(SPY, Granularity.MINUTE);
  private final Tape tape = new Books(List.of(SPY), Granularity.MINUTE, session).tape();
  private BarHistory history =
      (symbol, granularity, from, to) -> {
        asked.add(minute(from.toEpochMilli()) + " to " + minute(to.toEpochMilli()));
        return kept.build().between(from.toEpochMilli(), to.toEpochMilli());
      };

  private long minute(long epochMillis) {
    return (epochMillis - open) / MINUTE;
  }

  private long at(int minute) {
    return open + minute * MINUTE;
  }

  private Bar bar(int minute, double close) {
    Bars one =
        new BarsBuilder(SPY, Granularity.MINUTE)
            .add(at(minute), close, close, close, close, 1)
            .build();
    return one.bar(0);
  }

  /** The bar of a minute arrives a moment after its end. */
  private void arrives(int minute, double close) {
    pace.at(at(minute + 1) + 500, box -> box.bar(bar(minute, close)));
  }

  private LiveFeed feed() {
    SilenceRules silence = new SilenceRules(Duration.ofSeconds(90), Duration.ofMinutes(5));
    FeedRules rules = new FeedRules(Granularity.MINUTE, NEVER / 2, 45_000, silence, at(13));
    return new LiveFeed(List.of(SPY), session, rules, pace, inbox, history, News.of(news::add));
  }

  /** The closes of all bars that the feed shows until it ends. */
  private List<Double> closes(LiveFeed feed) {
    List<Double> closes = new ArrayList<>();
    BarFeed.Step step = feed.advance(tape, NEVER);
    while (step != BarFeed.Step.END) {
      if (step != BarFeed.Step.TIME) {
        closes.add(tape.series(0).close());
      }
      if (step == BarFeed.Step.LATE) {
        late.add(tape.series(0).close());
      }
      step = feed.advance(tape, NEVER);
    }
    return closes;
  }

  @Test
  void showsEachBarOnceInTheOrderOfTime() {
    arrives(0, 10);
    arrives(0, 99);
    arrives(1, 11);
    pace.at(at(3), box -> box.bar(bar(0, 98)));

    assertThat(closes(feed())).containsExactly(10.0, 11.0);
  }

  @Test
  void asksForAMissingBarBeforeItShowsTheOneAfterIt() {
    arrives(0, 10);
    kept.add(at(1), 11, 11, 11, 11, 1);
    arrives(2, 12);

    assertThat(closes(feed())).containsExactly(10.0, 11.0, 12.0);
    assertThat(asked).containsExactly("1 to 2");
  }

  @Test
  void asksForWhatPassedWhileTheStreamWasDown() {
    arrives(0, 10);
    kept.add(at(1), 11, 11, 11, 11, 1).add(at(2), 12, 12, 12, 12, 1);
    pace.at(at(3), box -> box.connected());

    assertThat(closes(feed())).containsExactly(10.0, 11.0, 12.0);
  }

  @Test
  void saysOfBarsThatCameTooLateThatNothingIsToBeDecidedOnThem() {
    arrives(0, 10);
    kept.add(at(1), 11, 11, 11, 11, 1).add(at(2), 12, 12, 12, 12, 1);
    // the second ended two minutes and the third one minute before they are read
    pace.at(at(4), box -> box.connected());
    pace.at(at(4) + 500, box -> box.bar(bar(3, 13)));

    assertThat(closes(feed())).containsExactly(10.0, 11.0, 12.0, 13.0);
    assertThat(late).containsExactly(11.0, 12.0);
  }

  @Test
  void goesOnWithoutAGapThatCannotBeRead() {
    history =
        (symbol, granularity, from, to) -> {
          throw new PortException(PortException.Remedy.RETRY, "busy");
        };
    arrives(0, 10);
    arrives(2, 12);

    assertThat(closes(feed())).containsExactly(10.0, 12.0);
    assertThat(news).first().asString().isEqualTo("Missing bars of SPY could not be read: busy");
  }

  @Test
  void tellsOnceThatNoBarComesAndOnceThatThereforeAllIsSold() {
    arrives(0, 10);
    for (int minute = 1; minute < 10; minute++) {
      pace.at(at(minute) + 30_000, Inbox::call);
    }

    closes(feed());

    // the bar ended with the first minute
    assertThat(news)
        .containsExactly(
            "No bar of SPY has come for 90 seconds; nothing is bought on old prices.",
            "No bar of SPY has come for 330 seconds; what is held is sold.");
  }

  @Test
  void saysThatItIsSubscribedAndThatNoBarComesAllTheSame() {
    pace.at(at(0) - 30_000, Inbox::connected);
    pace.at(at(1) + 29_000, Inbox::call).at(at(1) + 30_000, Inbox::call);

    closes(feed());

    assertThat(news)
        .containsExactly(
            "The market stream is up; subscribed are the bars of [SPY].",
            "No bar of SPY has come for 90 seconds; nothing is bought on old prices.");
  }

  @Test
  void saysThatBarsComeAgainButNotForThoseThatCameTooLate() {
    arrives(0, 10);
    kept.add(at(1), 11, 11, 11, 11, 1);
    pace.at(at(3), Inbox::call).at(at(3) + 1, Inbox::connected);
    arrives(3, 13);

    closes(feed());

    assertThat(late).contains(11.0);
    assertThat(news.getLast()).isEqualTo("Bars of SPY come again, after 180 seconds.");
    assertThat(news).hasSize(3);
  }

  @Test
  void passesOnWhatOthersHaveToTell() {
    pace.at(at(1), box -> box.tell(News.Level.WARNING, "the order stream is down"));

    closes(feed());

    assertThat(news).containsExactly("the order stream is down");
  }

  @Test
  void doesNotMissBarsBeforeTheOpenNorAfterTheClose() {
    for (int minute = 0; minute < 10; minute++) {
      arrives(minute, 10);
    }
    pace.at(at(0), Inbox::call);
    for (int minute = 10; minute < 13; minute++) {
      pace.at(at(minute) + 1, Inbox::call);
    }

    closes(feed());

    assertThat(news).isEmpty();
  }

  @Test
  void countsSilenceFromTheLastBarOfThePastWhereItIsStartedAmidTheSession() {
    tape.enter(session);
    tape.moveTo(at(5));
    tape.append(0, bar(4, 10));
    pace.pause(at(5) - pace.millis());
    LiveFeed late = feed();
    pace.at(at(6), Inbox::call).at(at(6) + 29_000, Inbox::call);
    pace.at(at(7), box -> box.stop("enough"));

    closes(late);

    assertThat(news).isEmpty();
    assertThat(late.stopped()).contains("enough");
  }

  @Test
  void standsAtAnInstantItselfAndShowsTheBarThatIsForming() {
    arrives(0, 10);
    pace.at(at(1) + 30_000, box -> box.trade(SPY, 10.5, 1, at(1) + 30_000));
    LiveFeed feed = feed();
    feed.advance(tape, NEVER);
    feed.advance(tape, at(1) + 45_000);

    BarFeed.Step step = feed.advance(tape, at(1) + 45_000);

    Series series = tape.series(0);
    assertThat(step).isEqualTo(BarFeed.Step.TIME);
    assertThat(tape.timeMillis()).isEqualTo(at(1) + 45_000);
    assertThat(series.close()).isEqualTo(10);
    assertThat(series.formingClose()).isEqualTo(10.5);
  }
}
