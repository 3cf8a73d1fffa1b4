package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.FILES;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Random files; the oracle splits lines and parses strings. */
final class BarFilesPropertyTest {
  private static final Granularity MINUTE = Granularity.MINUTE;
  private static final Symbol[] SYMBOLS = {
    Symbol.of("SPY"), Symbol.of("SPYG"), Symbol.of("Q"), Symbol.of("BRK.B"), Symbol.of("BTC/USD")
  };
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
          .withZone(ZoneId.of("America/New_York"));
  private static final List<LongFunction<String>> FORMATS =
      List.of(
          millis -> ISO.format(Instant.ofEpochMilli(millis)),
          Long::toString,
          millis -> Long.toString(millis / 1000),
          millis -> millis + "000000",
          millis -> Instant.ofEpochMilli(millis).toString());

  @Test
  void readsWhatSplittingLinesAndParsingStringsReads() {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<String> columns = columns(random);
      List<String> lines = lines(random, columns);
      String text = String.join(random.nextBoolean() ? "\n" : "\r\n", lines);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      boolean zipped = random.nextBoolean();

      for (Symbol symbol : SYMBOLS) {
        List<Bar> expected = oracle(lines, columns, symbol);
        if (!expected.isEmpty()) {
          Bars read =
              FILES
                  .read("x", zipped ? TextFixture.gzip(bytes) : bytes, symbol, options())
                  .bars(symbol);

          assertThat(bars(read)).as("seed %d, %s", seed, symbol).isEqualTo(expected);
        }
      }
    }
  }

  private static ReadOptions options() {
    return PLAIN.granularity(MINUTE).regularSessionOnly(false);
  }

  private static List<String> columns(Random random) {
    List<String> columns =
        new ArrayList<>(
            List.of("timestamp", "open", "high", "low", "close", "volume", "symbol", "x", "y"));
    Collections.shuffle(columns, random);
    return columns;
  }

  private static List<String> lines(Random random, List<String> columns) {
    List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
    LongFunction<String> format = FORMATS.get(random.nextInt(FORMATS.size()));
    long millis = Instant.parse("2024-03-08T14:30:00Z").toEpochMilli();
    int minutes = 1 + random.nextInt(400);
    for (int i = 0; i < minutes; i++) {
      millis += (random.nextInt(50) == 0 ? 1440 : 1) * MINUTE.millis();
      for (Symbol symbol : SYMBOLS) {
        if (random.nextInt(3) > 0) {
          lines.add(line(random, columns, format.apply(millis), symbol));
        }
      }
    }
    return lines;
  }

  private static String line(Random random, List<String> columns, String time, Symbol symbol) {
    double[] prices = new double[4];
    for (int i = 0; i < 4; i++) {
      prices[i] = price(random);
    }
    Arrays.sort(prices);
    String volume =
        random.nextBoolean()
            ? Integer.toString(random.nextInt(1 << random.nextInt(1, 31)))
            : Double.toString(random.nextDouble() * 1e6);
    List<String> fields = new ArrayList<>();
    for (String column : columns) {
      fields.add(
          switch (column) {
            case "timestamp" -> time;
            case "open" -> Double.toString(prices[1]);
            case "high" -> Double.toString(prices[3]);
            case "low" -> Double.toString(prices[0]);
            case "close" -> Double.toString(prices[2]);
            case "volume" -> volume;
            case "symbol" -> symbol.ticker();
            default -> random.nextBoolean() ? "" : "\"n, 1\"";
          });
    }
    return String.join(",", fields);
  }

  private static double price(Random random) {
    double price = 1 + 700 * random.nextDouble();
    return random.nextInt(10) == 0 ? price : Math.rint(price * 10_000) / 10_000;
  }

  private static List<Bar> oracle(List<String> lines, List<String> columns, Symbol symbol) {
    List<Bar> bars = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.replace("\"n, 1\"", "").split(",", -1);
      if (fields[columns.indexOf("symbol")].equals(symbol.ticker())) {
        long start = millis(fields[columns.indexOf("timestamp")]);
        bars.add(
            new Bar(
                symbol,
                start,
                start + MINUTE.millis(),
                Double.parseDouble(fields[columns.indexOf("open")]),
                Double.parseDouble(fields[columns.indexOf("high")]),
                Double.parseDouble(fields[columns.indexOf("low")]),
                Double.parseDouble(fields[columns.indexOf("close")]),
                Double.parseDouble(fields[columns.indexOf("volume")])));
      }
    }
    return bars;
  }

  private static long millis(String time) {
    if (time.contains("-")) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(time, Instant::from).toEpochMilli();
    }
    return switch (time.length()) {
      case 10 -> Long.parseLong(time) * 1000;
      case 13 -> Long.parseLong(time);
      default -> Long.parseLong(time) / 1_000_000;
    };
  }

  private static List<Bar> bars(Bars bars) {
    List<Bar> list = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      list.add(bars.bar(i));
    }
    return list;
  }
}
