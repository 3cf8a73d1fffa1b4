package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.LocalAlpaca.buy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlpacaTradeUpdatesTest {
  private final LocalAlpaca alpaca = new LocalAlpaca();
  private final List<String> heard = new ArrayList<>();
  private final TradeNews listener =
      new TradeNews() {
        @Override
        public void update(TradeUpdate update) {
          heard.add(update.event() + " " + update.orderId());
        }

        @Override
        public void connected() {
          heard.add("connected");
        }

        @Override
        public void disconnected(String reason, boolean ended) {
          heard.add(ended ? "ended" : "down");
        }
      };

  private AlpacaTradeUpdates started(AlpacaApi api, TradeNews news) {
    AlpacaTradeUpdates updates = new AlpacaTradeUpdates(api, alpaca.rules, news);
    updates.start();
    updates.tick(alpaca.sandbox.nowMillis());
    return updates;
  }

  @Test
  void tellsWhatHappensToOrdersInBinaryFrames() {
    AlpacaTradeUpdates updates = started(alpaca.api, listener);

    alpaca.submit(buy("b-1", 10));
    alpaca.advanceTo("15:02:00");
    updates.tick(alpaca.sandbox.nowMillis());

    assertThat(heard).startsWith("connected").contains("new b-1", "fill b-1");
  }

  @Test
  void makesTheBrokerAskAtOnce() {
    AlpacaTradeUpdates updates = started(alpaca.api, alpaca.broker.news());
    alpaca.submit(buy("b-1", 10));
    alpaca.broker.reconcile();
    long before = alpaca.broker.revision();

    alpaca.advanceTo("15:00:02");
    updates.tick(alpaca.sandbox.nowMillis());

    // The poll would be due three seconds later.
    assertThat(alpaca.broker.revision()).isNotEqualTo(before);
  }

  @Test
  void makesTheBrokerAskAfterEachReconnect() {
    AlpacaTradeUpdates updates = started(alpaca.api, alpaca.broker.news());
    alpaca.suffer(FaultKind.DISCONNECT, "/stream trade_updates");
    alpaca.submit(buy("b-1", 10));
    updates.tick(alpaca.sandbox.nowMillis());
    long down = alpaca.broker.revision();

    alpaca.advanceTo("15:00:02");
    updates.tick(alpaca.sandbox.nowMillis());

    assertThat(updates.isReady()).isTrue();
    assertThat(alpaca.broker.revision()).isNotEqualTo(down);
  }

  @Test
  void givesUpWhenTheKeysAreWrong() {
    started(alpaca.api(AlpacaCredentials.of("PKOTHER", "a-wrong-secret")), listener);

    assertThat(heard).containsExactly("ended");
  }

  @Test
  void aDayWithoutOrdersIsNoFault() {
    AlpacaTradeUpdates updates = started(alpaca.api, listener);

    alpaca.advanceTo("20:00:00");
    updates.tick(alpaca.sandbox.nowMillis());

    assertThat(heard).containsExactly("connected");
  }
}
