package dev.bellwether.cli.venue;

import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Measures the way from a bar to its order on a few days, and prints the last one. */
public final class LatencyBench {
  private static final int DAYS = 5;

  private LatencyBench() {}

  /** Runs it; takes no arguments. */
  public static void main(String[] args) throws IOException {
    Market market = BundledData.market(NyseCalendar.create());
    LatencyTrial trial = new LatencyTrial(market);
    List<Session> sessions = market.sessions();
    Path folder = Files.createTempDirectory("bellwether-latency");
    for (int day = 1; day <= DAYS; day++) {
      Session session = sessions.get(day);
      LatencyTrial.Result result = trial.run(session, folder.resolve("day-" + day));
      print(day, result);
    }
  }

  private static void print(int day, LatencyTrial.Result result) {
    Histogram nanos = result.nanos();
    System.out.println(
        String.format(
            Locale.ROOT,
            "day %d: %d orders, bar received to order request: p50 %.0f us, p99 %.0f us, most %.0f"
                + " us; %d bytes allocated per bar by the loop's thread",
            day,
            nanos.getTotalCount(),
            nanos.getValueAtPercentile(50) / 1e3,
            nanos.getValueAtPercentile(99) / 1e3,
            nanos.getMaxValue() / 1e3,
            result.bytesPerBar()));
  }
}
