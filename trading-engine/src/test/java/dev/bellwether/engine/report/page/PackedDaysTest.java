package dev.bellwether.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SessionDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unpacks what the page embeds in the way in which its script does. */
final class PackedDaysTest {
  private static final LocalDate DATE = LocalDate.of(2024, 7, 3);

  @Test
  void writesAPriceOnceAndThenItsMovesInCents() {
    double[] price = {510.02, 510.05, Double.NaN, 509.99};
    int[] seconds = {34_260, 34_320, 34_380, 34_440};

    JsonNode day = written(2, SessionDay.of(DATE, seconds, price)).get("days").get(0);

    assertThat(day.get("curves").get(0).get("values").toString()).isEqualTo("[51002,3,null,-6]");
    assertThat(day.get("seconds").toString()).isEqualTo("[[34260,1],[60,3]]");
    assertThat(day.has("open")).isFalse();
  }

  @Test
  void givesBackTimesWithGaps() {
    int[] seconds = {34_260, 34_320, 34_500, 34_560, 40_000};

    JsonNode day = written(2, SessionDay.of(DATE, seconds, new double[5])).get("days").get(0);

    List<Integer> unpacked = new ArrayList<>();
    int second = 0;
    for (JsonNode run : day.get("seconds")) {
      for (int i = 0; i < run.get(1).asInt(); i++) {
        second += run.get(0).asInt();
        unpacked.add(second);
      }
    }
    assertThat(unpacked).containsExactly(34_260, 34_320, 34_500, 34_560, 40_000);
  }

  @Test
  void givesBackEveryPriceToHalfItsSmallestStepAndNoErrorGrows() {
    long seed = 77;
    Random random = new Random(seed);
    for (int decimals = 0; decimals <= 6; decimals++) {
      double[] price = SampleReport.walk(random.nextLong(), 5_000);
      price[17] = Double.NaN;
      int[] seconds = IntStream.range(0, 5_000).toArray();

      JsonNode chart = written(decimals, SessionDay.of(DATE, seconds, price));

      double half = 0.5 / Math.pow(10, decimals) + 1e-9;
      JsonNode moves = chart.get("days").get(0).get("curves").get(0).get("values");
      long sum = 0;
      for (int i = 0; i < price.length; i++) {
        assertThat(moves.get(i).isNull()).isEqualTo(Double.isNaN(price[i]));
        if (!moves.get(i).isNull()) {
          sum += moves.get(i).asLong();
          double unpacked = sum / Math.pow(10, decimals);
          assertThat(unpacked).as("seed %s", seed).isCloseTo(price[i], within(half));
        }
      }
    }
  }

  @Test
  void opensWithTheDayOfMostFills() {
    SessionDay quiet = SessionDay.of(DATE, new int[] {60}, new double[] {1});
    SessionDay busy =
        SessionDay.of(DATE.plusDays(1), new int[] {60}, new double[] {1})
            .marked(new SessionDay.Marker(60, 1, SessionDay.Deed.ENTER_SHORT, ""));

    assertThat(written(2, quiet, busy, quiet).get("chosen").asInt()).isEqualTo(1);
  }

  private static JsonNode written(int decimals, SessionDay... days) {
    SessionChart chart = new SessionChart("Days", "", decimals, List.of(days));
    String json = ReportPage.json(new Report("R", "", "", List.of(chart)));
    return JsonMapper.shared().readTree(json).get("sections").get(0);
  }
}
