package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same run gives the same bytes, wherever the machine stands and whatever it speaks. */
final class BtmReplayTest {
  private static final String BTM =
      "backtest btm --bars SPY=SPY.csv.gz --no-cache --dividends SPY_dividends.csv --sizing etf ";

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void twoRunsInDifferentCountriesGiveTheSameBytes() {
    Cli cli = Cli.in(folder).withBundledFiles();

    List<String> here = everything(cli, Locale.US, "America/New_York");
    List<String> there = everything(cli, Locale.forLanguageTag("ar-SA-u-nu-arab"), "Asia/Kolkata");
    List<String> elsewhere = everything(cli, Locale.forLanguageTag("tr-TR"), "Pacific/Kiritimati");

    assertThat(there).isEqualTo(here);
    assertThat(elsewhere).isEqualTo(here);
  }

  private static List<String> everything(Cli cli, Locale locale, String zone) {
    Locale.setDefault(locale);
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    String files = "--journal j --decisions d --trades t --report r.html ";
    List<String> all = new ArrayList<>();
    all.add(cli.run((BTM + files + "--json").split(" ")).out());
    all.add(cli.run((BTM + files).strip().split(" ")).out());
    all.addAll(List.of(cli.read("j"), cli.read("d"), cli.read("t"), cli.read("r.html")));
    all.add(cli.run("bands --bars SPY=SPY.csv.gz --no-cache --report b.html".split(" ")).out());
    all.add(cli.read("b.html"));
    all.add(
        cli.run(
                "sweep btm --bars SPY=SPY.csv.gz --no-cache --lookback 10,14 --csv s --report s.html"
                    .split(" "))
            .out());
    all.addAll(List.of(cli.read("s"), cli.read("s.html")));
    return all;
  }
}
