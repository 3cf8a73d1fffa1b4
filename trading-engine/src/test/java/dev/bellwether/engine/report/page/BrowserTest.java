package dev.bellwether.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.engine.report.document.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens a page in a real browser: {@code ./mvnw verify -Dbellwether.browser=/usr/bin/chromium}. */
final class BrowserTest {
  @Test
  void drawsEveryChartWithoutAComplaint(@TempDir Path folder) throws Exception {
    String dom = opened(SampleReport.named("Plain"), folder);

    assertThat(dom.split("<canvas", -1)).hasSize(5 + 1);
    assertThat(dom).contains("1 to 25 of 60", "aria-label=\"Next page\"", ">Logarithmic</button>");
    assertThat(dom).contains("10:00</span> bought to open at ");
  }

  @Test
  void drawsNothingWhereThereIsNothing(@TempDir Path folder) throws Exception {
    String dom = opened(SampleReport.empty(), folder);

    assertThat(dom.split("<canvas", -1)).hasSize(2 + 1); // one point, one value
    assertThat(dom).contains("No rows.");
  }

  private static String opened(Report report, Path folder) throws Exception {
    String browser = System.getProperty("bellwether.browser", "");
    assumeTrue(!browser.isEmpty(), "no browser named by -Dbellwether.browser");
    Path page = folder.resolve("report.html");
    ReportPage.write(report, page);
    List<String> command =
        List.of(
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--user-data-dir=" + folder.resolve("profile"),
            "--virtual-time-budget=3000",
            "--dump-dom",
            page.toUri().toString());
    Path dom = folder.resolve("dom");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ended").isTrue();
    assertThat(Files.readString(folder.resolve("log"))).doesNotContain("CONSOLE");
    return Files.readString(dom);
  }
}
