package dev.bellwether.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bellwether.http.Link;
import dev.bellwether.http.OkHttpTransport;
import dev.bellwether.http.Sleeper;
import dev.bellwether.http.stream.SocketRules;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.port.Broker.State;
import dev.bellwether.market.port.Broker.Submission;
import dev.bellwether.market.port.StreamListener;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.junit.AlpacaSandbox;
import dev.bellwether.sandbox.junit.RunningSandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The same adapters over real HTTP and WebSocket; all that is logged meanwhile has no keys. */
@AlpacaSandbox(date = "2026-11-23", symbols = "SPY")
final class AlpacaOverSocketsTest {
  private final OkHttpTransport transport = OkHttpTransport.create(Duration.ofSeconds(2));
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("dev.bellwether");

  @BeforeEach
  void listenToTheLog() {
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
  }

  @AfterEach
  void nobodySaidTheKeys() {
    root.detachAppender(log);
    root.setLevel(null);
    transport.close();
    assertThat(log.list.toString() + heard)
        .doesNotContain(RunningSandbox.SECRET)
        .doesNotContain(RunningSandbox.KEY_ID);
  }

  private AlpacaApi api(RunningSandbox sandbox) {
    Link link =
        new Link(
            transport,
            () -> Instant.ofEpochMilli(sandbox.sandbox().nowMillis()),
            Sleeper.REAL,
            new Random(1));
    return AlpacaApi.create(
        link,
        AlpacaConfig.custom(sandbox.rest(), sandbox.streams()),
        AlpacaCredentials.of(RunningSandbox.KEY_ID, RunningSandbox.SECRET));
  }

  /** The sandbox's time leaps by minutes while the sockets shake hands in milliseconds. */
  private static StreamRules unhurried() {
    SocketRules usual = SocketRules.DEFAULT;
    return new StreamRules(
        LocalAlpaca.CALENDAR,
        Duration.ofHours(1),
        true,
        Map.of(),
        new SocketRules(usual.backoff(), Duration.ofHours(1), usual.stable(), usual.mostFrames()));
  }

  private String next() throws InterruptedException {
    return Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS)).orElse("nothing");
  }

  @Test
  void tradesWithItsStreams(RunningSandbox sandbox) throws Exception {
    sandbox.advanceTo("10:00");
    AlpacaApi api = api(sandbox);
    AlpacaBroker broker = new AlpacaBroker(api, AlpacaRules.DEFAULT);
    StreamRules rules = StreamRules.of(LocalAlpaca.CALENDAR);
    try (AlpacaTradeUpdates updates = new AlpacaTradeUpdates(api, rules, new Updates(heard))) {
      updates.start();
      assertThat(next()).isEqualTo("listening");

      Submission submission = broker.submit(LocalAlpaca.approved(LocalAlpaca.buy("b-1", 10)));
      assertThat(next()).isEqualTo("new b-1");
      sandbox.advanceTo("10:02");
      assertThat(next()).isEqualTo("fill b-1");
      State state = broker.reconcile();

      assertThat(submission).isInstanceOf(Submission.Accepted.class);
      assertThat(state.fills()).hasSize(1);
      assertThat(state.account().position(LocalAlpaca.SPY).quantity()).isEqualByComparingTo("10");
    }
  }

  @Test
  void aBrokenOrSilentAnswerIsUnknownAndFoundAfterwards(RunningSandbox sandbox) {
    sandbox.advanceTo("10:00");
    AlpacaBroker broker = new AlpacaBroker(api(sandbox), AlpacaRules.DEFAULT);
    sandbox.suffer(FaultKind.RESET_AFTER, "POST /v2/orders");
    sandbox.suffer(FaultKind.TIMEOUT_AFTER, "POST /v2/orders");

    Submission broken = broker.submit(LocalAlpaca.approved(LocalAlpaca.buy("b-1", 1)));
    Submission silent = broker.submit(LocalAlpaca.approved(LocalAlpaca.buy("b-2", 1)));

    assertThat(broken).isInstanceOf(Submission.Unknown.class);
    assertThat(silent).isInstanceOf(Submission.Unknown.class);
    assertThat(broker.reconcile().orders())
        .extracting((OrderStatus order) -> order.order().id())
        .containsExactlyInAnyOrder("b-1", "b-2");
  }

  @Test
  void streamsBarsAndComesBack(RunningSandbox sandbox) throws Exception {
    sandbox.advanceTo("10:00");
    AlpacaApi api = api(sandbox);
    StreamRules rules = unhurried();
    AlpacaBars history = new AlpacaBars(api, LocalAlpaca.CALENDAR);
    try (VendorStream stream = AlpacaStream.of(api, rules, Optional.of(history))) {
      stream.start(java.util.List.of(LocalAlpaca.SPY), java.util.List.of(), new Market(heard));
      assertThat(next()).isEqualTo("connected");
      sandbox.advanceTo("10:01");
      assertThat(next()).isEqualTo("bar 2026-11-23T15:00:00Z");

      sandbox.suffer(FaultKind.DISCONNECT, "/v2/iex bars");
      sandbox.advanceTo("10:02");
      assertThat(next()).startsWith("down");
      sandbox.advanceTo("10:05");

      assertThat(next()).isEqualTo("connected");
      for (String minute : java.util.List.of("01", "02", "03", "04")) {
        assertThat(next()).isEqualTo("bar 2026-11-23T15:" + minute + ":00Z");
      }
    }
  }

  private record Updates(BlockingQueue<String> heard) implements TradeNews {
    @Override
    public void update(TradeUpdate update) {
      if (!update.event().startsWith("pending")) {
        heard.add(update.event() + " " + update.orderId());
      }
    }

    @Override
    public void connected() {
      heard.add("listening");
    }

    @Override
    public void disconnected(String reason, boolean ended) {
      heard.add("down");
    }
  }

  private record Market(BlockingQueue<String> heard) implements StreamListener {
    @Override
    public void bar(Bar bar) {
      heard.add("bar " + Instant.ofEpochMilli(bar.startMillis()));
    }

    @Override
    public void connected() {
      heard.add("connected");
    }

    @Override
    public void disconnected(String reason, boolean ended) {
      heard.add("down " + reason);
    }
  }
}
