package dev.bellwether.cli.wiring;

import dev.bellwether.btm.Dividends;
import dev.bellwether.engine.bars.BarFiles;
import dev.bellwether.engine.bars.ReadBars;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The real bars that come with the program: SPY by the minute from 2024-04-01 to 2024-09-30, with
 * its dividends. Source: blackswan-quants/intraday-momentum, MIT licence (see NOTICE).
 */
public final class BundledData {
  /** Where they come from, in a few words. */
  public static final String SOURCE = "bundled; blackswan-quants/intraday-momentum, MIT licence";

  private static final Symbol SPY = Symbol.of("SPY");

  private BundledData() {}

  public static Market market(ExchangeCalendar calendar) {
    ReadBars read =
        new BarFiles(calendar)
            .read("bundled SPY.csv.gz", resource("SPY.csv.gz"), SPY, ReadOptions.DEFAULTS);
    String dividends = new String(resource("SPY_dividends.csv"), StandardCharsets.UTF_8);
    Dividends parsed = DividendFile.parse("bundled SPY_dividends.csv", dividends);
    return new Market(calendar, SPY, read.bars(), parsed, false, read.sentences());
  }

  private static byte[] resource(String name) {
    String path = "/dev/bellwether/cli/demo/" + name;
    try (InputStream in = BundledData.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's resource " + path + " cannot be read", e);
    }
  }
}
