package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of the Python package empyrical-reloaded (tests/test_stats.py, Apache-2.0), which are
 * kept outside the repository.
 *
 * <p>Two conventions differ: where empyrical says NaN or infinity our figure is absent, and it
 * compounds alpha where we add it up. A missing return counts as a session for a yearly return and
 * is left out of everything else, as there.
 */
class EmpyricalVectorsTest {
  private static final Path FILE =
      Path.of(System.getProperty("bellwether.shared", "../shared"))
          .resolve("data/fixtures/empyrical_vectors.json");

  /** Figures that we do not have. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "omega",
          "stability_of_timeseries",
          "tail_ratio",
          "capture_ratio",
          "up_capture",
          "down_capture");

  private static final Map<String, Double> PERIODS =
      Map.of("daily", 252.0, "weekly", 52.0, "monthly", 12.0, "yearly", 1.0);

  @TestFactory
  Stream<DynamicTest> agreesWithEmpyrical() {
    JsonNode vectors = vectors();
    return vectors.get("cases").properties().stream()
        .filter(group -> !NOT_OURS.contains(group.getKey()))
        .flatMap(group -> cases(vectors.get("series"), group.getKey(), group.getValue()));
  }

  @Test
  void leavesOutOnlyWhatItNames() {
    Set<String> groups = new TreeSet<>();
    vectors().get("cases").properties().forEach(group -> groups.add(group.getKey()));

    assertThat(groups).containsAll(NOT_OURS).hasSize(NOT_OURS.size() + 13);
  }

  private static JsonNode vectors() {
    assumeTrue(
        Files.exists(FILE), () -> FILE.toAbsolutePath() + " is absent: vectors not compared");
    return JsonMapper.shared().readTree(FILE.toFile());
  }

  private static Stream<DynamicTest> cases(JsonNode series, String figure, JsonNode cases) {
    return IntStream.range(0, cases.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    figure + " " + cases.get(i),
                    () -> new Case(figure, cases.get(i), series).check()));
  }

  private record Case(String figure, JsonNode node, JsonNode series) {
    void check() {
      JsonNode expected = node.get("expected");
      if (expected.isArray()) {
        matches(expected.get(0), compoundedAlpha());
        matches(expected.get(1), model("beta"));
      } else {
        matches(expected, ours());
      }
    }

    private void matches(JsonNode expected, OptionalDouble actual) {
      if (!expected.isNumber()) {
        assertThat(actual).isEmpty();
        return;
      }
      double tolerance = 1.5 * Math.pow(10, -places());
      assertThat(actual.orElseThrow()).isCloseTo(expected.asDouble(), within(tolerance));
    }

    /** As many as the original test compares. */
    private int places() {
      JsonNode places = node.get("decimal_places");
      int usual = figure.equals("cum_returns_final") ? 4 : 8;
      return places == null ? usual : places.asInt();
    }

    private OptionalDouble ours() {
      return switch (figure) {
        case "cum_returns_final" -> worth();
        case "max_drawdown" -> negative(depth());
        case "annual_ret", "cagr" -> Growth.annual(all(), period());
        case "annual_volatility" -> volatility();
        case "calmar" -> calmar();
        case "sharpe_ratio" -> perSession("risk_free", Math.sqrt(252));
        case "excess_sharpe" -> perSession("factor_returns", 1);
        case "downside_risk" -> Downside.deviation(above("required_return"), 0, period());
        case "sortino" -> Downside.sortino(above("required_return"), 0, period());
        case "alpha" -> compoundedAlpha();
        case "beta" -> model("beta");
        default -> throw new IllegalArgumentException("figure must be known, was " + figure);
      };
    }

    private OptionalDouble worth() {
      double start = node.get("starting_value").asDouble();
      OptionalDouble total = Growth.total(all());
      return total.isEmpty() || start == 0
          ? total
          : OptionalDouble.of(start * (1 + total.getAsDouble()));
    }

    private OptionalDouble depth() {
      return all().length == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              Days.growing(all()).deepestDrawdown().map(Drawdown::depth).orElse(0.0));
    }

    private OptionalDouble volatility() {
      OptionalDouble deviation = Moments.of(present(values("returns"))).standardDeviation();
      return OptionalDouble.of(deviation.orElseThrow() * Math.sqrt(period()));
    }

    private OptionalDouble calmar() {
      return all().length == 0
          ? OptionalDouble.empty()
          : Numbers.ratio(Growth.annual(all(), period()).orElseThrow(), depth().orElseThrow());
    }

    private OptionalDouble perSession(String other, double factor) {
      return SharpeRatio.of(above(other))
          .map(sharpe -> OptionalDouble.of(sharpe.perSession() * factor))
          .orElse(OptionalDouble.empty());
    }

    private OptionalDouble compoundedAlpha() {
      OptionalDouble perSession = model("alpha");
      return perSession.isEmpty()
          ? perSession
          : OptionalDouble.of(Math.pow(1 + perSession.getAsDouble(), 252) - 1);
    }

    private OptionalDouble model(String part) {
      double[] returns = values("returns");
      double[] benchmark = values("benchmark");
      int[] both =
          IntStream.range(0, Math.min(returns.length, benchmark.length))
              .filter(i -> !Double.isNaN(returns[i] + benchmark[i]))
              .toArray();
      return MarketModel.of(picked(returns, both), picked(benchmark, both))
          .map(m -> OptionalDouble.of(part.equals("beta") ? m.beta() : m.alphaPerSession()))
          .orElse(OptionalDouble.empty());
    }

    /** Returns less the other series or constant, missing ones left out. */
    private double[] above(String other) {
      double[] returns = values("returns").clone();
      double[] floor = values(other);
      for (int i = 0; i < returns.length; i++) {
        returns[i] -= floor.length == 1 ? floor[0] : floor[i];
      }
      return present(returns);
    }

    private double period() {
      return PERIODS.get(node.get("period").asString());
    }

    /** Missing returns as sessions in which nothing moved. */
    private double[] all() {
      return Arrays.stream(values("returns")).map(v -> Double.isNaN(v) ? 0 : v).toArray();
    }

    /** A number, a series, or {@code -name}, {@code 2 * name}, {@code name[1:]}. */
    private double[] values(String field) {
      String text = node.get(field).asString();
      if (text.matches("[0-9.]+")) {
        return new double[] {Double.parseDouble(text)};
      }
      double factor = text.startsWith("-") ? -1 : text.startsWith("2 * ") ? 2 : 1;
      String name = text.replaceAll("^(-|2 \\* )|(_df|\\[1:])$", "");
      double[] values = numbers(series.get(name).get("values"));
      if (text.endsWith("[1:]")) {
        values[0] = Double.NaN;
      }
      return Arrays.stream(values).map(v -> v * factor).toArray();
    }
  }

  private static OptionalDouble negative(OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(-value.getAsDouble());
  }

  private static double[] numbers(JsonNode values) {
    if (values.isArray()) {
      return IntStream.range(0, values.size())
          .mapToDouble(i -> values.get(i).isNumber() ? values.get(i).asDouble() : Double.NaN)
          .toArray();
    }
    double[] same = new double[values.get("n").asInt()];
    Arrays.fill(same, values.get("repeat").asDouble());
    return same;
  }

  private static double[] present(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  private static double[] picked(double[] values, int[] places) {
    return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
  }
}
