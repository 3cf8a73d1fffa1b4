package dev.bellwether.engine.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHistoryTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Session MONDAY = session("2024-07-22");
  private static final Session TUESDAY = session("2024-07-23");
  private static final Session WEDNESDAY = session("2024-07-24");

  @TempDir Path folder;

  private final List<String> asked = new ArrayList<>();
  private Instant now = WEDNESDAY.open().plusSeconds(3600);

  private static Session session(String date) {
    return CALENDAR.session(LocalDate.parse(date)).orElseThrow();
  }

  /** Three bars a session, at its open; none on Tuesday if it is to be empty. */
  private Bars source(Symbol symbol, Granularity granularity, Instant from, Instant to) {
    asked.add(from + " " + to);
    BarsBuilder bars = new BarsBuilder(symbol, granularity);
    for (Session session : List.of(MONDAY, TUESDAY, WEDNESDAY)) {
      for (int i = 0; i < 3; i++) {
        long start = session.openMillis() + i * 60_000L;
        if (start >= from.toEpochMilli() && start < to.toEpochMilli()) {
          bars.add(start, 10 + i, 11 + i, 9 + i, 10.1 + i, 100);
        }
      }
    }
    return bars.build();
  }

  private Bars bars() {
    return new KeptHistory(this::source, folder, CALENDAR, () -> now)
        .bars(SPY, Granularity.MINUTE, MONDAY.open(), now);
  }

  private static List<Long> starts(Bars bars) {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      starts.add(bars.startMillis(i));
    }
    return starts;
  }

  @Test
  void asksForSettledSessionsOnce() {
    Bars first = bars();
    asked.clear();

    Bars second = bars();

    assertThat(asked).containsExactly(WEDNESDAY.open() + " " + now);
    assertThat(DataHash.of(List.of(second))).isEqualTo(DataHash.of(List.of(first)));
    assertThat(starts(second)).hasSize(9).isSorted();
  }

  @Test
  void asksForASessionThatIsNotSettledEachTime() {
    now = TUESDAY.close().plusSeconds(3600);
    bars();
    asked.clear();

    bars();

    assertThat(asked).containsExactly(TUESDAY.open() + " " + TUESDAY.close());
  }

  @Test
  void fetchesAgainWhatWasDamaged() throws IOException {
    bars();
    Path kept = kept("2024-07-22");
    byte[] bytes = Files.readAllBytes(kept);
    Files.write(kept, Arrays.copyOf(bytes, bytes.length / 2));
    asked.clear();

    Bars again = bars();

    assertThat(asked)
        .containsExactly(MONDAY.open() + " " + MONDAY.close(), WEDNESDAY.open() + " " + now);
    assertThat(again.size()).isEqualTo(9);
  }

  @Test
  void leavesNoHalfWrittenFile() throws IOException {
    bars();

    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .hasSize(2)
          .allMatch(name -> name.matches("2024-07-2[23]-[0-9a-f]{16}\\.csv\\.gz"));
    }
  }

  private Path kept(String date) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith(date))
          .findFirst()
          .orElseThrow();
    }
  }
}
