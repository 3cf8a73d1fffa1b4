package dev.bellwether.cli.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.ProfitDay;
import dev.bellwether.portfolio.profit.ProfitGuard;
import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardBookTest {
  private static final Symbol ABC = Symbol.of("ABC");
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Session DAY = CALENDAR.session(LocalDate.of(2024, 8, 7)).orElseThrow();
  private static final ProfitRules RULES = ProfitRules.of(ProfitMode.MODERATE);

  /** Ten at 10, once at 10.40: guarded at 10.244. */
  private static final GuardLines.Known KNOWN =
      new GuardLines.Known(
          BigDecimal.TEN, new ProfitGuard(false, 10, 10.4, true, 10.244), DAY.openMillis() - 1);

  private final List<String> news = new ArrayList<>();

  @TempDir Path folder;

  private GuardBook book(Map<Symbol, GuardLines.Known> known) {
    ProfitDay day = ProfitDay.of(DAY, CALENDAR.zone(), RULES);
    return new GuardBook(ProfitOptions.of(RULES), DAY, day, known, this::line, news::add);
  }

  private void line(String json) {
    try {
      Files.writeString(
          folder.resolve("journal"),
          json + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Account holding(String quantity, String cost) {
    Position position =
        new Position(new BigDecimal(quantity), new BigDecimal(cost), BigDecimal.ZERO);
    return new Account(BigDecimal.ZERO, BigDecimal.ZERO, Map.of(ABC, position));
  }

  private static Bars minutes(double... prices) {
    BarsBuilder bars = new BarsBuilder(ABC, Granularity.MINUTE);
    for (int i = 0; i < prices.length; i++) {
      long start = DAY.openMillis() + 60_000L * i;
      bars.add(start, start + 60_000, prices[i], prices[i], prices[i], prices[i], 100);
    }
    return bars.build();
  }

  /** One for ten: 10.40 was 104, and 106 since the open is better by then. */
  @Test
  void knowsAReverseSplitBeforeItLooksAtTheNewPrices() {
    Account now = holding("1", "100");
    GuardBook book = book(Map.of(ABC, KNOWN));

    Guarded position = book.take(now, DAY.openMillis() + 180_000).getFirst();
    book.recall(position, now, minutes(105, 106, 105.5));

    assertThat(position.guard().entry()).isEqualTo(100);
    assertThat(position.guard().peak()).isEqualTo(106);
    assertThat(position.guard().stop()).isCloseTo(106 * 0.985, within(1e-9));
  }

  @Test
  void leavesSharesAloneThatHaveNoPriceOfTheirOwnAndSaysSoOnce() {
    GuardBook book = book(Map.of());

    assertThat(book.take(holding("5", "0"), DAY.openMillis())).isEmpty();
    assertThat(book.take(holding("5", "0"), DAY.openMillis() + 1)).isEmpty();

    assertThat(news)
        .containsExactly("ABC has no entry price at the broker: it is not looked after.");
  }

  @Test
  void readsWhatItWroteToTheLastDigit() {
    Account now = holding("0.333333333", "3.4");
    GuardBook book = book(Map.of());
    Guarded position = book.take(now, DAY.openMillis()).getFirst();
    book.recall(position, now, minutes());
    book.begin(position, DAY.openMillis());
    Bars later = minutes(10.61, 10.733, 10.69);
    for (int row = 0; row < later.size(); row++) {
      book.bar(position, later.bar(row), later.endMillis(row));
    }

    Map<Symbol, GuardLines.Known> read = new TreeMap<>();
    GuardLines.read(JournalLines.read(folder.resolve("journal")), read);

    assertThat(read.get(ABC))
        .isEqualTo(
            new GuardLines.Known(
                new BigDecimal("0.333333333"), position.guard(), DAY.openMillis() + 180_000));
    assertThat(position.guard().active()).isTrue();
  }

  @Test
  void forgetsAPositionThatIsClosed() {
    Account now = holding("10", "100");
    GuardBook book = book(Map.of(ABC, KNOWN));
    Guarded position = book.take(now, DAY.openMillis()).getFirst();
    book.recall(position, now, minutes());
    book.begin(position, DAY.openMillis());

    book.take(new Account(BigDecimal.ZERO, BigDecimal.ZERO, Map.of()), DAY.openMillis() + 1);

    Map<Symbol, GuardLines.Known> read = new TreeMap<>();
    GuardLines.read(JournalLines.read(folder.resolve("journal")), read);
    assertThat(read).isEmpty();
    assertThat(book.positions()).isEmpty();
  }
}
