package dev.bellwether.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.SessionChart;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportPageTest {
  private static final String HOSTILE =
      "</script><!--<script>alert(1)</script>\"'&amp;<img src=x onerror=alert(1)>\u2028\u0000";
  private static final String SAMPLE = ReportPage.html(SampleReport.named("Plain"));

  @Test
  void givesEverySectionOfTheDataAnElementOfItsName() {
    JsonNode sections = data(SAMPLE).get("sections");

    assertThat(sections).hasSize(10);
    for (JsonNode section : sections) {
      assertThat(SAMPLE).containsOnlyOnce("id=\"" + section.get("id").asString() + "\"");
    }
    assertThat(sections.valueStream().map(section -> section.get("kind").asString()))
        .containsExactly(
            "note",
            "keyFigures",
            "lineChart",
            "lineChart",
            "heatmap",
            "histogram",
            "lineChart",
            "sessionChart",
            "table",
            "facts");
  }

  @Test
  void closesEveryElementItOpens() {
    String body = withoutScripts(ReportPage.html(SampleReport.named(HOSTILE)));

    Deque<String> open = new ArrayDeque<>();
    for (MatchResult tag : all("<(/?)([a-z][a-z0-9]*)[^>]*>", body)) {
      if (tag.group(1).isEmpty() && !Set.of("meta", "br").contains(tag.group(2))) {
        open.push(tag.group(2));
      } else if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(tag.group(2));
      }
    }

    assertThat(open).isEmpty();
  }

  @Test
  void runsNoScriptAndMakesNoElementOutOfAName() {
    String page = ReportPage.html(SampleReport.named(HOSTILE));

    assertThat(all("<script", page)).hasSize(3); // the data, uPlot, ours
    assertThat(all("</script", page)).hasSize(3);
    assertThat(page).doesNotContain("<img", "<!--", "\u0000");
    String names = withoutScripts(page).replaceAll("=\"[^\"]*\"", "=");
    assertThat(all("<[a-z][^>]*\\son[a-z]*=", names)).isEmpty();
  }

  @Test
  void keepsNamesAsTheyWereInTheData() {
    JsonNode data = data(ReportPage.html(SampleReport.named(HOSTILE)));

    assertThat(data.get("title").asString()).isEqualTo(HOSTILE);
    assertThat(data.get("sections").get(8).get("rows").get(0).get(1).asString()).isEqualTo(HOSTILE);
  }

  @Test
  void namesNoAddressOutsideItself() {
    assertThat(SAMPLE).doesNotContain("://", "url(", "@import", "src=");
    assertThat(all("href=\"(?!#s\\d)", SAMPLE)).isEmpty();
  }

  @Test
  void allowsExactlyItsOwnStylesAndScriptsAndNoRequest() throws Exception {
    String policy = first("Content-Security-Policy\" content=\"([^\"]*)\"", SAMPLE);

    String scripts = hashes("<script>(.*?)</script>");
    String styles = hashes("<style>(.*?)</style>");
    assertThat(policy.replace("&#39;", "'"))
        .isEqualTo(
            "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                .formatted(styles, scripts));
    assertThat(all(" style=\"", withoutScripts(SAMPLE))).isEmpty();
  }

  @Test
  void carriesTheLicenceOfTheChartsItUses() {
    assertThat(SAMPLE)
        .contains("Copyright (c) 2022 Leon Sorokin", "The above copyright notice and this");
  }

  @Test
  void describesEveryChartInWords() {
    int charts = all("class=\"plot\" aria-hidden=\"true\"", SAMPLE).size();

    assertThat(charts).isEqualTo(5);
    assertThat(all("<p class=\"unseen\">[^<]{20,}</p>", SAMPLE)).hasSize(charts);
    assertThat(SAMPLE).contains("lowest", "Histogram of 300 values", "Chart of one day at a time");
  }

  @Test
  void givesEveryTableHeadings() {
    List<MatchResult> tables = all("<table.*?</table>", SAMPLE);

    assertThat(tables).hasSize(2);
    assertThat(tables)
        .allSatisfy(table -> assertThat(table.group()).contains("scope=\"col\"", "scope=\"row\""));
  }

  @Test
  void showsTheFirstPageOfALongTableAndHoldsAllOfIt() {
    assertThat(all("2024-04-09 10:\\d\\d</th>", SAMPLE)).hasSize(25);
    assertThat(SAMPLE).contains("1 to 25 of 60");
    assertThat(data(SAMPLE).get("sections").get(8).get("rows")).hasSize(60);
  }

  @Test
  void givesTheSameBytesInAnyLanguageAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

      assertThat(ReportPage.html(SampleReport.named("Plain"))).isEqualTo(SAMPLE);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void packsHalfAYearOfMinutesWithCandlesAndBandsIntoLessThanThreeMegabytes() {
    SessionChart days = SessionChart.of("One day", SampleReport.days("2 trades, +0.31 %", 125));

    String page = ReportPage.html(new Report("Days", "", "", List.of(days)));

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(500_000, 3_000_000);
  }

  @Test
  void saysWhereItCouldNotWrite(@TempDir Path folder) throws Exception {
    Report report = SampleReport.named("Plain");
    Path file = folder.resolve("report.html");

    ReportPage.write(report, file);

    assertThat(Files.readString(file)).isEqualTo(SAMPLE);
    assertThatThrownBy(() -> ReportPage.write(report, folder.resolve("none/report.html")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none/report.html: check that its folder exists");
  }

  private static JsonNode data(String page) {
    return JsonMapper.shared().readTree(first("id=\"report-data\">(.*?)</script>", page));
  }

  private static String withoutScripts(String page) {
    return Pattern.compile("(<(script|style)[^>]*>).*?(</\\2>)", Pattern.DOTALL)
        .matcher(page)
        .replaceAll("$1$3");
  }

  private static String hashes(String element) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return all(element, SAMPLE).stream()
        .map(each -> digest.digest(each.group(1).getBytes(StandardCharsets.UTF_8)))
        .map(hash -> "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .reduce((one, two) -> one + " " + two)
        .orElseThrow();
  }

  private static List<MatchResult> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().toList();
  }

  private static String first(String pattern, String text) {
    return all(pattern, text).getFirst().group(1);
  }
}
