package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.engine.trade.OpenTrade;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {
  private static final List<Session> WEEK = Days.weekdays("2024-01-01", 5);

  @Test
  void countsSessionsAndTimeWithAPosition() {
    // Monday 14:30 to 17:45, half of 390 minutes; Thursday's open to Friday's close, all of both
    List<Trade> trades =
        List.of(
            trade(WEEK.get(0).openMillis(), WEEK.get(0).openMillis() + 195 * 60_000),
            trade(WEEK.get(3).openMillis(), WEEK.get(4).closeMillis()));

    Exposure exposure = Exposure.of(WEEK, activity(trades, List.of())).orElseThrow();

    assertThat(exposure.sessions()).isCloseTo(0.6, within(1e-15));
    assertThat(exposure.time()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void countsTimeInTwoSymbolsOnce() {
    long open = WEEK.get(1).openMillis();
    List<Trade> trades = List.of(trade(open, open + 3_900_000), trade(open + 1, open + 3_900_001));

    Exposure exposure = Exposure.of(WEEK, activity(trades, List.of())).orElseThrow();

    // 65 minutes and a millisecond of 5 * 390 minutes
    assertThat(exposure.time()).isCloseTo(3_900_001 / (5 * 390 * 60_000.0), within(1e-15));
  }

  @Test
  void leavesOutTheTimeBetweenTheBells() {
    List<Trade> overnight = List.of(trade(WEEK.get(0).closeMillis(), WEEK.get(1).openMillis()));

    assertThat(Exposure.of(WEEK, activity(overnight, List.of()))).contains(new Exposure(0, 0));
  }

  @Test
  void holdsAnOpenTradeToTheEnd() {
    OpenTrade open =
        new OpenTrade(
            Symbol.of("SPY"),
            true,
            WEEK.get(3).openMillis(),
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ONE);

    assertThat(Exposure.of(WEEK, activity(List.of(), List.of(open))))
        .contains(new Exposure(0.4, 0.4));
  }

  @Test
  void isAbsentWithoutASession() {
    assertThat(Exposure.of(List.of(), TradingActivity.NONE)).isEmpty();
    assertThat(Exposure.of(WEEK, TradingActivity.NONE)).contains(new Exposure(0, 0));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithLookingAtEveryMinute(long seed) {
    Random random = new Random(seed);
    long begin = WEEK.getFirst().openMillis() - 3_600_000;
    List<Trade> trades = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      long entry = begin + random.nextInt(5 * 1440) * 60_000L;
      trades.add(trade(entry, entry + random.nextInt(600) * 60_000L));
    }

    Exposure exposure = Exposure.of(WEEK, activity(trades, List.of())).orElseThrow();

    int minutes = 0;
    int sessions = 0;
    for (Session session : WEEK) {
      int held = minutesHeld(session, trades);
      minutes += held;
      sessions += held > 0 ? 1 : 0;
    }
    assertThat(exposure.time()).isCloseTo(minutes / (5 * 390.0), within(1e-14));
    assertThat(exposure.sessions()).isCloseTo(sessions / 5.0, within(1e-14));
  }

  private static int minutesHeld(Session session, List<Trade> trades) {
    int held = 0;
    for (long at = session.openMillis(); at < session.closeMillis(); at += 60_000) {
      long now = at;
      if (trades.stream().anyMatch(t -> t.entryMillis() <= now && now < t.exitMillis())) {
        held++;
      }
    }
    return held;
  }

  private static TradingActivity activity(List<Trade> trades, List<OpenTrade> open) {
    return new TradingActivity(trades, open, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);
  }

  private static Trade trade(long entry, long exit) {
    BigDecimal one = BigDecimal.ONE;
    return new Trade(
        Symbol.of("SPY"), true, entry, exit, one, one, one, BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
