package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPY, one-minute bars of 389 sessions from April 2024 to October 2025. */
class BtmOnRealMinutesTest {
  private static final LocalDate FROM = LocalDate.parse("2024-04-01");
  private static final LocalDate TO = LocalDate.parse("2025-10-16");
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static Dividends dividends;
  private static Bars bars;

  @BeforeAll
  static void read() {
    dividends = SharedData.dividends();
    bars = SharedData.bars("minute/SPY.csv.gz", Days.SPY, Granularity.MINUTE, CALENDAR);
  }

  private static List<Turn> play(BtmParameters parameters, Bars shown) {
    return Playback.play(new BtmStrategy(parameters, CALENDAR, dividends), CALENDAR, shown);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheOracleOnEveryMark(Variant variant) {
    BtmParameters parameters = BtmPresets.PAPER.withVariant(variant);

    long traded = OracleCheck.compare("real", parameters, CALENDAR, dividends, bars);

    assertThat(traded).isGreaterThan(4000); // 374 sessions of 12 or 6 marks
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 30, 90})
  void agreesWithTheOracleForOtherWindows(int lookback) {
    BtmParameters parameters =
        BtmPresets.PAPER.withLookback(lookback).withVolatilityLag(2).withBandMultiplier(1.3);

    assertThat(OracleCheck.compare("real", parameters, CALENDAR, dividends, bars))
        .isGreaterThan(3000);
  }

  @Test
  void hasTwelveMarksADayAndSixOnHalfDays() {
    List<Turn> marks = play(BtmPresets.PAPER, bars).stream().filter(Turn::isMark).toList();

    for (Session session : CALENDAR.sessions(FROM, TO)) {
      long count = marks.stream().filter(t -> t.session().equals(session)).count();
      assertThat(count).as("%s", session).isEqualTo(session.earlyClose() ? 6 : 12);
    }
    assertThat(Playback.on(marks, "2024-07-03")).hasSize(6).allMatch(t -> t.number("upper") > 0);
  }

  @Test
  void isFlatAtTheEndOfEachSession() {
    List<Turn> exits =
        play(BtmPresets.PAPER, bars).stream().filter(turn -> !turn.isMark()).toList();

    assertThat(exits).hasSize(389).allMatch(t -> t.shares("SPY") == 0 && t.position() == 0);
  }

  @Test
  void keepsUpperAboveLowerAndChangesOnlyAtMarks() {
    for (Turn turn : play(BtmPresets.PAPER, bars)) {
      assertThat(turn.timeMillis() % 1_800_000).isZero();
      assertThat(turn.number("upper") <= turn.number("lower")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotChangeThePastWhenDataAreAppended(Variant variant) {
    BtmParameters parameters = BtmPresets.PAPER.withVariant(variant);
    List<Turn> all = play(parameters, bars);

    for (int rows : new int[] {390 * 20, 390 * 40 + 30, 390 * 100 + 217, 150_000}) {
      Bars prefix = bars.slice(0, rows);
      long end = prefix.endMillis(rows - 1);
      List<Turn> known =
          play(parameters, prefix).stream().filter(t -> t.timeMillis() <= end).toList();

      assertThat(known).isEqualTo(all.subList(0, known.size()));
      assertThat(all.get(known.size()).timeMillis()).isGreaterThan(end);
    }
  }

  @Test
  void givesTheSameAnswersInAnotherTimeZoneAndLanguage() {
    List<Turn> here = play(BtmPresets.DEFAULT, bars.slice(0, 390 * 30));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

      assertThat(play(BtmPresets.DEFAULT, bars.slice(0, 390 * 30))).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void givesTheSameNumbersDayByDayAsInOneRun() {
    List<Turn> marks = play(BtmPresets.PAPER, bars).stream().filter(Turn::isMark).toList();
    int checked = 0;

    for (Session session : CALENDAR.sessions(FROM, TO)) {
      BtmDay day = BtmDay.of(bars, session.date(), BtmPresets.PAPER, CALENDAR, dividends);
      for (BtmDay.Mark mark : day.marks()) {
        same(mark, day, marks.get(checked));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(marks.size());
  }

  private static void same(BtmDay.Mark mark, BtmDay day, Turn turn) {
    assertThat(mark.minute()).isEqualTo((int) turn.number("minute"));
    assertThat(mark.position()).isEqualTo(turn.position());
    same(mark.price(), turn.number("price"));
    same(mark.band().lower(), turn.number("lower"));
    same(mark.band().upper(), turn.number("upper"));
    same(mark.vwap(), turn.number("vwap"));
    same(mark.sigma(), turn.number("sigma"));
    same(day.open(), turn.number("open"));
    same(day.previousClose(), turn.number("previousClose"));
    same(day.leverage(), turn.number("leverage"));
  }

  private static void same(double one, double other) {
    assertThat(Double.doubleToLongBits(one)).isEqualTo(Double.doubleToLongBits(other));
  }
}
