package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.FILES;
import static dev.bellwether.engine.bars.TextFixture.HEADER;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static dev.bellwether.engine.bars.TextFixture.SPY;
import static dev.bellwether.engine.bars.TextFixture.threeMinutes;
import static dev.bellwether.engine.bars.TextFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's own language and time zone must change nothing. */
final class BarFilesReplayTest {
  private static final Locale LANGUAGE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @TempDir Path dir;

  @AfterEach
  void restore() {
    Locale.setDefault(LANGUAGE);
    TimeZone.setDefault(ZONE);
  }

  @Test
  void readsAndWritesTheSameInEveryLanguageAndTimeZone() {
    List<String> here = everything(Locale.ROOT, "UTC");

    assertThat(everything(Locale.forLanguageTag("tr-TR"), "Asia/Kolkata")).isEqualTo(here);
    assertThat(everything(Locale.forLanguageTag("ar-EG-u-nu-arab"), "Pacific/Apia"))
        .isEqualTo(here);
    assertThat(everything(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"), "America/New_York"))
        .isEqualTo(here);
  }

  private List<String> everything(Locale language, String zone) {
    Locale.setDefault(language);
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    List<String> seen = new ArrayList<>();
    Path iso = write(dir, "SPY.CSV", threeMinutes());
    Path dates = write(dir, "spx.csv", "DATE,OPEN,HIGH,LOW,CLOSE,VOL", "2024-07-03,1,1,1,1,1");
    Path local =
        write(dir, "qqq.csv", HEADER, "2024-07-03 09:30,1,1,1,1,1", "2024-07-03 09:31,1,1,1,1,1");
    for (Path file : List.of(iso, dates, local)) {
      ReadBars read = FILES.read(file, PLAIN.zone(NEW_YORK));
      seen.add(read.bars().keySet() + " " + read.dataHash());
      seen.addAll(read.sentences());
      seen.add(text(read.bars().values().iterator().next()));
    }
    seen.add(catchThrowable(() -> FILES.read(local, PLAIN)).getMessage());
    seen.add(catchThrowable(() -> FILES.read(write(dir, "a.csv", "I"), PLAIN)).getMessage());
    Bars made =
        SyntheticBars.of(7).with(SPY).minutes(NyseCalendar.create(), LocalDate.of(2024, 7, 3), 2);
    seen.add(DataHash.of(List.of(made)));
    return seen;
  }

  private static String text(Bars bars) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new BarWriter(NEW_YORK).write(out, List.of(bars));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
