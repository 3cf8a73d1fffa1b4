package dev.bellwether.benchmarks;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.Connection;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.wire.FrameSink;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How long one day in the sandbox takes without a socket: 390 minutes in lock-step, one client that
 * hears bars and trades. CPU time of this thread, the JIT's not counted.
 */
final class SandboxBench {
  private static final int ROUNDS = 5;
  private static final int DAYS = 200;
  private static final int SESSIONS = 30;

  private final NyseCalendar calendar = NyseCalendar.create();
  private final Bars bars = Generated.minutes(SESSIONS);
  private final Session session =
      calendar.session(dateOf(bars.startMillis(bars.size() - 1))).orElseThrow();
  private final long[] frames = new long[1];

  private SandboxBench() {}

  /** Prints a line for each round; the first ones warm up. */
  public static void main(String[] args) {
    SandboxBench bench = new SandboxBench();
    for (int round = 0; round < ROUNDS; round++) {
      bench.frames[0] = 0;
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int seed = 0; seed < DAYS; seed++) {
        bench.day(seed);
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      System.out.println(
          String.format(
              Locale.ROOT,
              "%.2f ms CPU a day, %.0f days a second, %d frames a day",
              spent * 1e-6 / DAYS,
              DAYS / (spent * 1e-9),
              bench.frames[0] / DAYS));
    }
  }

  private LocalDate dateOf(long millis) {
    return Instant.ofEpochMilli(millis).atZone(calendar.zone()).toLocalDate();
  }

  /** The bars are read once and shared; everything else is made anew for each seed. */
  private void day(long seed) {
    long start = session.openMillis() - 1_800_000;
    Sandbox sandbox = new Sandbox(SandboxRules.DEFAULT.withFaultSeed(seed), calendar, start);
    sandbox.open(AccountSpec.paper("PKBENCH", "secret"));
    sandbox.load(bars);
    Connection data = sandbox.open(StreamRequest.of("/v2/iex"), new Counter()).orElseThrow();
    data.text("{\"action\":\"auth\",\"key\":\"PKBENCH\",\"secret\":\"secret\"}");
    data.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"],\"trades\":[\"SPY\"]}");
    for (long now = start; now < session.closeMillis(); now += 60_000) {
      sandbox.advanceTo(now + 60_000);
    }
  }

  private final class Counter implements FrameSink {
    @Override
    public void text(String frame) {
      frames[0]++;
    }

    @Override
    public void binary(byte[] frame) {
      frames[0]++;
    }

    @Override
    public void close(int code, String reason) {}
  }
}
