package dev.bellwether.cli.trial;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.market.Halt;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Throws what befalls a day: the same seed, the same day. */
final class TrialDice {
  private static final long MINUTE_MILLIS = 60_000;
  private static final List<String> REQUESTS =
      List.of(
          "POST /v2/orders",
          "POST /v2/orders",
          "DELETE /v2/orders/.*",
          "GET /v2/orders.*",
          "GET /v2/orders:by_client_order_id",
          "GET /v2/positions",
          "GET /v2/account",
          "GET /v2/stocks.*",
          "GET .*",
          ".*");
  private static final List<String> FRAMES = List.of("/stream .*", "/v2/iex .*", ".*");

  private final TrialMarket market;
  private final long seed;
  private final Random random;

  TrialDice(TrialMarket market, long seed) {
    this.market = market;
    this.seed = seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextLong();
  }

  TrialPlan plan() {
    List<Session> sessions = market.sessions();
    Session session = sessions.get(random.nextInt(sessions.size()));
    long before = session.openMillis() - 10 * MINUTE_MILLIS;
    long start =
        random.nextBoolean() ? before : within(before, session.closeMillis() - MINUTE_MILLIS);
    return new TrialPlan(
        seed,
        session,
        start,
        faults(),
        halts(session),
        missing(session),
        crashes(),
        random.nextInt(10) == 0 ? within(0, 1_800_000) : within(0, 20_000));
  }

  private List<FaultRule> faults() {
    List<FaultRule> faults = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      FaultKind[] kinds = FaultKind.values();
      faults.add(fault(kinds[random.nextInt(kinds.length)]));
    }
    return faults;
  }

  private FaultRule fault(FaultKind kind) {
    String target =
        switch (kind.victim()) {
          case REQUEST, CLOCK -> REQUESTS.get(random.nextInt(REQUESTS.size()));
          case FRAME -> FRAMES.get(random.nextInt(FRAMES.size()));
          case ACCEPTANCE, ROUTING, CANCELLATION, FILL, BAR -> ".*";
        };
    boolean rare = random.nextBoolean();
    int times = rare ? 1 + random.nextInt(5) : 1 + random.nextInt(1000);
    double probability = rare ? 1 : Math.pow(random.nextDouble(), 3);
    int nth = 1 + (int) Math.pow(2000, random.nextDouble());
    long millis = kind == FaultKind.CLOCK_SKEW ? within(-60_000, 60_000) : within(0, 120_000);
    return new FaultRule(kind, Pattern.compile(target), rare ? nth : 1, times, probability, millis);
  }

  private List<Halt> halts(Session session) {
    List<Halt> halts = new ArrayList<>();
    if (random.nextInt(5) == 0) {
      long from = minute(within(session.openMillis(), session.closeMillis()));
      long to = from + MINUTE_MILLIS * (1 + random.nextInt(40));
      for (Symbol symbol : market.symbols()) {
        if (random.nextInt(3) > 0) {
          halts.add(new Halt(symbol.ticker(), from, to));
        }
      }
    }
    return halts;
  }

  private Set<Long> missing(Session session) {
    Set<Long> missing = new TreeSet<>();
    if (random.nextInt(3) == 0) {
      int count = random.nextInt(30);
      for (int i = 0; i < count; i++) {
        missing.add(minute(within(session.openMillis(), session.closeMillis())));
      }
    }
    return missing;
  }

  private List<Long> crashes() {
    List<Long> crashes = new ArrayList<>();
    int count = random.nextBoolean() ? 0 : 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      crashes.add(1 + (long) Math.pow(1000, random.nextDouble()));
    }
    return crashes;
  }

  private long within(long from, long to) {
    return from + (long) (random.nextDouble() * (to - from));
  }

  private static long minute(long millis) {
    return millis - Math.floorMod(millis, MINUTE_MILLIS);
  }
}
