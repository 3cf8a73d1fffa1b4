package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random prices with holes of every kind, random parameters, random calendars with half days. */
class BtmPropertyTest {
  private static final int WORLDS = 150;
  private static final LocalDate FROM = LocalDate.parse("2024-01-29");
  private static final LocalDate TO = LocalDate.parse("2024-03-28"); // the clocks change inside

  private static final class World {
    final Random random;
    final TestCalendar calendar;
    final Dividends dividends;
    final BtmParameters parameters;
    final Bars bars;

    World(long seed) {
      random = new Random(seed);
      List<LocalDate> dates = FROM.datesUntil(TO.plusDays(1)).toList();
      calendar = new TestCalendar(FROM, TO, some(dates, 0.04), some(dates, 0.06));
      TreeMap<LocalDate, Double> amounts = new TreeMap<>();
      some(dates, 0.1).forEach(date -> amounts.put(date, random.nextInt(300) / 100.0));
      dividends = new Dividends(amounts);
      parameters = parameters();
      bars = bars();
    }

    private Set<LocalDate> some(List<LocalDate> dates, double share) {
      return dates.stream()
          .skip(1)
          .filter(d -> random.nextDouble() < share)
          .collect(Collectors.toSet());
    }

    private BtmParameters parameters() {
      return BtmPresets.PAPER
          .withVariant(one(EnumSet.allOf(Variant.class)))
          .withSizing(random.nextBoolean() ? Sizing.FIXED : Sizing.DYNAMIC)
          .withLookback(2 + random.nextInt(12))
          .withVolatilityLookback(2 + random.nextInt(8))
          .withVolatilityLag(1 + random.nextInt(2))
          .withBandMultiplier(0.2 + random.nextDouble())
          .withGapAdjustment(random.nextInt(3) > 0)
          .withVwapPrice(one(EnumSet.allOf(SessionVwap.Price.class)))
          .withMaxPriceAge(Duration.ofMinutes(random.nextInt(40)));
    }

    private <T> T one(Set<T> choices) {
      return List.copyOf(choices).get(random.nextInt(choices.size()));
    }

    private Bars bars() {
      BarsBuilder builder = new BarsBuilder(Days.SPY, Granularity.MINUTE);
      double holes = random.nextDouble() * random.nextDouble();
      int step = new int[] {1, 5, 10, 15, 30}[random.nextInt(5)];
      double price = 100;
      for (Session session : calendar.sessions(FROM, TO)) {
        boolean absent = random.nextInt(25) == 0 && builder.size() > 0;
        int from = random.nextInt(8) == 0 ? random.nextInt(20) : 0;
        int to = random.nextInt(8) == 0 ? random.nextInt(391) : 390;
        price = near(price, 100);
        for (int minute = 0; minute < session.minutes() && !absent; minute += step) {
          double close = near(price, 20);
          if (minute >= from && minute < to && random.nextDouble() >= holes) {
            add(builder, session, minute, minute + step, price, close);
          }
          price = close;
        }
      }
      return builder.build();
    }

    private void add(BarsBuilder to, Session day, int start, int end, double open, double close) {
      double high = Math.max(open, close) + random.nextInt(5) / 100.0;
      double low = Math.min(open, close) - random.nextInt(5) / 100.0;
      double volume = random.nextInt(6) == 0 ? 0 : random.nextInt(1000);
      to.add(at(day, start), at(day, end), open, high, low, close, volume);
    }

    private static long at(Session day, int minute) {
      return day.openMillis() + minute * 60_000L;
    }

    /** At most so many cents away, in whole cents. */
    private double near(double price, int most) {
      long cents = Math.round(price * 100) + random.nextInt(2 * most + 1) - most;
      return Math.max(20, cents / 100.0);
    }

    List<Turn> play(Bars shown) {
      return Playback.play(new BtmStrategy(parameters, calendar, dividends), calendar, shown);
    }
  }

  @Test
  void agreesWithTheOracle() {
    long traded = 0;
    for (long seed = 1; seed <= WORLDS; seed++) {
      World world = new World(seed);
      traded +=
          OracleCheck.compare(
              "seed " + seed, world.parameters, world.calendar, world.dividends, world.bars);
    }

    assertThat(traded).isGreaterThan(10_000);
  }

  @Test
  void doesNotChangeThePastWhenDataAreAppended() {
    for (long seed = 1; seed <= WORLDS; seed++) {
      World world = new World(seed);
      List<Turn> all = world.play(world.bars);
      int rows = 1 + world.random.nextInt(world.bars.size());
      Bars prefix = world.bars.slice(0, rows);
      long end = prefix.endMillis(rows - 1);

      List<Turn> known =
          world.play(prefix).stream().filter(turn -> turn.timeMillis() <= end).toList();

      assertThat(known).as("seed %d", seed).isEqualTo(all.subList(0, known.size()));
    }
  }

  @Test
  void givesTheSameDayFromAllBarsAndFromThoseUpToItsEnd() {
    for (long seed = 1; seed <= WORLDS; seed++) {
      World world = new World(seed);
      List<Session> sessions = world.calendar.sessions(FROM, TO);
      Session session = sessions.get(world.random.nextInt(sessions.size()));
      Bars prefix = world.bars.slice(0, world.bars.firstAtOrAfter(session.closeMillis()));

      List<BtmDay.Mark> all = day(world, world.bars, session).minutes();

      assertThat(day(world, prefix, session).minutes()).as("seed %d", seed).isEqualTo(all);
    }
  }

  @Test
  void givesTheSameMarksDayByDayAsInOneRun() {
    for (long seed = 1; seed <= WORLDS; seed++) {
      World world = new World(seed);
      List<Turn> turns = world.play(world.bars);
      Session session = turns.get(world.random.nextInt(turns.size())).session();

      for (BtmDay.Mark mark : day(world, world.bars, session).marks()) {
        Turn turn = Playback.at(turns, session, mark.minute());
        List<Double> one =
            List.of(mark.price(), mark.band().lower(), mark.band().upper(), mark.vwap());
        List<Double> other =
            List.of(
                turn.number("price"),
                turn.number("lower"),
                turn.number("upper"),
                turn.number("vwap"));
        assertThat(one).as("seed %d", seed).isEqualTo(other);
        assertThat(mark.position()).as("seed %d", seed).isEqualTo(turn.position());
      }
    }
  }

  private static BtmDay day(World world, Bars shown, Session session) {
    return BtmDay.of(shown, session.date(), world.parameters, world.calendar, world.dividends);
  }
}
