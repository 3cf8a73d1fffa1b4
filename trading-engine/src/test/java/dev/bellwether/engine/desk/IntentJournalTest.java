package dev.bellwether.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentJournalTest {
  @TempDir Path folder;

  @Test
  void remembersEveryKindOfOrderOverARestart() {
    List<OrderType> types =
        List.of(
            OrderType.MARKET,
            new OrderType.Limit(new BigDecimal("10.50")),
            new OrderType.Stop(new BigDecimal("9")),
            new OrderType.StopLimit(new BigDecimal("9"), new BigDecimal("8.9")),
            new OrderType.TrailingStop(new BigDecimal("0.5")),
            new OrderType.TrailingStopFraction(new BigDecimal("0.02")));
    List<Order> orders =
        types.stream().map(type -> order("btm-" + type.getClass().getSimpleName(), type)).toList();
    try (IntentJournal journal = open()) {
      orders.forEach(journal::intend);
    }

    try (IntentJournal again = open()) {
      assertThat(again.open()).extracting(Intent::order).containsExactlyElementsOf(orders);
    }
  }

  @Test
  void knowsWhereEachOrderStands() {
    try (IntentJournal journal = open()) {
      journal.intend(order("a"));
      journal.intend(order("b"));
      journal.note("a", OrderState.FILLED, BigDecimal.TEN, "");
      journal.note("b", OrderState.UNKNOWN, BigDecimal.ZERO, "timed out");
    }

    try (IntentJournal again = open()) {
      assertThat(again.open()).extracting(intent -> intent.order().id()).containsExactly("b");
      assertThat(again.find("a").orElseThrow().state()).isEqualTo(OrderState.FILLED);
      assertThat(again.find("b").orElseThrow().note()).isEqualTo("timed out");
      assertThat(again.find("c")).isEmpty();
    }
  }

  @Test
  void neverLetsOneIdBeSentTwice() {
    try (IntentJournal journal = open()) {
      journal.intend(order("a"));
      journal.note("a", OrderState.REFUSED, BigDecimal.ZERO, "no");
    }

    try (IntentJournal again = open()) {
      assertThatThrownBy(() -> again.intend(order("a")))
          .hasMessageContaining("must not be sent again");
    }
  }

  @Test
  void survivesACrashAtAnyByteOfTheLastLine() throws IOException {
    try (IntentJournal journal = open()) {
      journal.intend(order("a"));
    }
    int whole = Files.readAllBytes(file()).length;
    try (IntentJournal journal = open()) {
      journal.intend(order("b"));
    }
    byte[] both = Files.readAllBytes(file());

    for (int length = whole; length < both.length; length++) {
      Files.write(file(), Arrays.copyOf(both, length));

      try (IntentJournal torn = open()) {
        assertThat(torn.open())
            .as("cut at %d", length)
            .extracting(i -> i.order().id())
            .containsExactly("a");
        torn.intend(order("c"));
      }
      try (IntentJournal again = open()) {
        assertThat(again.open()).extracting(i -> i.order().id()).containsExactly("a", "c");
      }
    }
  }

  @Test
  void refusesAFileThatSomethingElseWroteTo() throws IOException {
    Files.writeString(file(), "{\"id\":\"a\"}\nhello\n", StandardCharsets.UTF_8);

    assertThatThrownBy(this::open)
        .isInstanceOf(PortException.class)
        .hasMessageContaining("intents.jsonl:1")
        .hasMessageContaining("changed by something else");
  }

  @Test
  void writesNothingWhereNothingChanged() throws IOException {
    try (IntentJournal journal = open()) {
      journal.intend(order("a"));
      journal.note("a", OrderState.ACCEPTED, BigDecimal.ZERO, "");
      long before = Files.size(file());

      journal.note("a", OrderState.ACCEPTED, BigDecimal.ZERO, "");

      assertThat(Files.size(file())).isEqualTo(before);
    }
  }

  private IntentJournal open() {
    return IntentJournal.open(file());
  }

  private Path file() {
    return folder.resolve("intents.jsonl");
  }

  private static Order order(String id) {
    return order(id, OrderType.MARKET);
  }

  private static Order order(String id, OrderType type) {
    return new Order(
        id,
        new OrderRequest(Symbol.of("SPY"), Side.BUY, new BigDecimal("10"), type, TimeInForce.DAY),
        1_712_678_400_000L);
  }
}
