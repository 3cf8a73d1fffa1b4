package dev.bellwether.market.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Feeds that do anything a feed can do, on purpose or by mistake; the seed is named on failure. */
final class TapePropertyTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final long MINUTE = 60_000;
  private static final Session SESSION =
      new Session(LocalDate.of(1970, 1, 1), 0, 390 * MINUTE, false);

  @Test
  void theFutureCannotBeReached() {
    int refused = 0;
    int shown = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<Bar> all = bars(random, 60);
      int cut = random.nextInt(all.size() + 1);
      Tape tape = new Tape(List.of(SPY), Granularity.MINUTE, SESSION, new NothingHeld());
      tape.show(0, built(all).slice(0, cut));
      List<Bar> known = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        if (random.nextInt(3) == 0) {
          tape.moveTo(tape.timeMillis() + random.nextInt(120_000));
        } else if (known.size() < all.size() && feeds(tape, all, known.size(), cut)) {
          known.add(all.get(known.size()));
        } else {
          refused++;
        }
        seesExactly(known, tape, "seed " + seed);
      }
      shown += known.size();
    }
    assertThat(refused).isGreaterThan(10_000);
    assertThat(shown).isGreaterThan(10_000);
  }

  /** Hands over the next bar, whether it has ended or not; true if the tape took it. */
  private static boolean feeds(Tape tape, List<Bar> all, int next, int cut) {
    try {
      if (next < cut) {
        tape.step(0);
      } else {
        tape.append(0, all.get(next));
      }
      return true;
    } catch (IllegalArgumentException tooEarly) {
      assertThat(all.get(next).endMillis()).isGreaterThan(tape.timeMillis());
      return false;
    }
  }

  private static void seesExactly(List<Bar> known, Tape tape, String seed) {
    Series series = tape.series(0);
    assertThat(series.size()).as(seed).isEqualTo(known.size());
    assertThatThrownBy(() -> series.close(known.size()))
        .as(seed)
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> series.close(-1))
        .as(seed)
        .isInstanceOf(IndexOutOfBoundsException.class);
    if (known.isEmpty()) {
      return;
    }
    assertThat(series.endMillis()).as(seed).isLessThanOrEqualTo(tape.timeMillis());
    for (int ago = 0; ago < known.size(); ago += 7) {
      Bar expected = known.get(known.size() - 1 - ago);
      assertThat(series.startMillis(ago)).as(seed).isEqualTo(expected.startMillis());
      assertThat(series.close(ago)).as(seed).isEqualTo(expected.close());
    }
  }

  private static List<Bar> bars(Random random, int count) {
    List<Bar> bars = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < count; i++) {
      long end = start + (random.nextInt(4) == 0 ? 30_000 : MINUTE);
      double price = 1 + random.nextInt(1000);
      bars.add(new Bar(SPY, start, end, price, price, price, price, i));
      start = end + random.nextInt(3) * MINUTE;
    }
    return bars;
  }

  private static Bars built(List<Bar> bars) {
    BarsBuilder builder = new BarsBuilder(SPY, Granularity.MINUTE);
    bars.forEach(builder::add);
    return builder.build();
  }
}
