package dev.bellwether.cli.venue;

import com.sun.management.ThreadMXBean;
import dev.bellwether.broker.alpaca.AlpacaApi;
import dev.bellwether.broker.alpaca.AlpacaConfig;
import dev.bellwether.broker.alpaca.AlpacaCredentials;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.SizingRules;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.LiveSetup;
import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.FrameListener;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Link;
import dev.bellwether.http.OkHttpTransport;
import dev.bellwether.http.Sleeper;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.Transport;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.server.SandboxServer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from the frame of a bar, as it comes out of the socket, to the request of the
 * order that it leads to, as it goes in: the stream's parsing, the loop, sizing, the risk gate, and
 * three writes to the disk. One order a bar, over real HTTP and WebSockets on this machine.
 */
public final class LatencyTrial {
  private static final String ORDERS = "/v2/orders";

  private final Market market;
  private final Histogram nanos = new Histogram(3);
  private volatile long barNanos;

  public LatencyTrial(Market market) {
    this.market = market;
  }

  /**
   * What was measured.
   *
   * @param nanos from the frame to the request
   * @param bytesPerBar that the loop's thread allocated
   */
  public record Result(Histogram nanos, long bytesPerBar) {}

  /** Measures one day; the first of two in a process warms it up. */
  public Result run(Session session, Path folder) {
    AccountSpec account = AccountSpec.paper("latency", "secret");
    Sandbox sandbox =
        new Sandbox(SandboxRules.DEFAULT, market.calendar(), session.openMillis() - 60_000);
    sandbox.load(market.signal());
    sandbox.open(account);
    nanos.reset();
    try (SandboxServer server = SandboxServer.start(sandbox, 0);
        Transport timed = new Timed(OkHttpTransport.create(Duration.ofSeconds(10)))) {
      return measure(sandbox, server, timed, account, folder);
    }
  }

  private Result measure(
      Sandbox sandbox, SandboxServer server, Transport timed, AccountSpec account, Path folder) {
    Link wires =
        new Link(
            timed, () -> Instant.ofEpochMilli(sandbox.nowMillis()), Sleeper.NONE, new Random(1));
    AlpacaApi api =
        AlpacaApi.create(
            wires,
            AlpacaConfig.custom(server.rest(), server.streams()),
            AlpacaCredentials.of(account.keyId(), account.secret()));
    LockstepPace pace = new LockstepPace(sandbox);
    StreamRules rules = StreamRules.of(market.calendar());
    try (AlpacaLink link = AlpacaLink.counted(api, rules, market.calendar())) {
      pace.settlingBy(now -> FramesTaken.await(() -> SocketVenue.isSettled(sandbox, link)));
      link.start();
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      new LiveDay(setup(link, pace, folder)).run();
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      return new Result(nanos.copy(), bytes / Math.max(1, nanos.getTotalCount()));
    }
  }

  private LiveSetup setup(AlpacaLink link, LockstepPace pace, Path folder) {
    Symbol symbol = market.symbol();
    return new LiveSetup(
        new OneMoreEachBar(symbol),
        market.calendar(),
        Granularity.MINUTE,
        1,
        link,
        link.history(),
        link.stream(),
        RiskLimits.none().withMaxGrossLeverage(4),
        SizingRules.EXACT,
        LoopRules.LIVE,
        pace,
        link.inbox(),
        folder,
        new MemoryJournal(),
        Duration.ofDays(1),
        (level, line) -> {});
  }

  /** Notes when frames of bars come out of the socket, and when orders go in. */
  private final class Timed implements Transport {
    private final Transport wires;

    Timed(Transport wires) {
      this.wires = wires;
    }

    @Override
    public HttpReply exchange(HttpRequest request) {
      if (request.method().equals("POST") && request.target().startsWith(ORDERS) && barNanos != 0) {
        nanos.recordValue(System.nanoTime() - barNanos);
        barNanos = 0;
      }
      return wires.exchange(request);
    }

    @Override
    public FrameConnection open(StreamTarget target, FrameListener listener) {
      return wires.open(target, new Stamped(listener));
    }

    @Override
    public void close() {
      wires.close();
    }
  }

  private final class Stamped implements FrameListener {
    private final FrameListener listener;

    Stamped(FrameListener listener) {
      this.listener = listener;
    }

    @Override
    public void opened() {
      listener.opened();
    }

    @Override
    public void text(String frame) {
      if (frame.contains("\"T\":\"b\"")) {
        barNanos = System.nanoTime();
      }
      listener.text(frame);
    }

    @Override
    public void binary(byte[] frame) {
      listener.binary(frame);
    }

    @Override
    public void closed(int code, String reason) {
      listener.closed(code, reason);
    }
  }
}
