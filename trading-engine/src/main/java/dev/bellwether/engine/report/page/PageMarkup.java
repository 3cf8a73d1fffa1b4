package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SideBySide;
import java.util.Iterator;
import java.util.List;

/** The frame of the page: head, headline, contents, sections, data, scripts. */
final class PageMarkup {
  private static final int CONTENTS_FROM = 4;

  private final Markup to;
  private final Assets assets;
  private final SectionMarkup sections;

  PageMarkup(Markup to, Assets assets) {
    this.to = to;
    this.assets = assets;
    this.sections = new SectionMarkup(to);
  }

  void page(Report report, String data) {
    List<Placed> placed = Placed.all(report);
    to.raw("<!doctype html>\n<html lang=\"en\">\n");
    head(report);
    to.raw("<body>\n");
    headline(report, placed);
    main(report, placed.iterator());
    footer();
    to.raw("<script type=\"application/json\" id=\"report-data\">").raw(data).raw("</script>\n");
    to.raw("<script>").raw(assets.chartScript()).raw("</script>\n");
    to.raw("<script>").raw(assets.script()).raw("</script>\n");
    to.raw("</body>\n</html>\n");
  }

  private void head(Report report) {
    to.raw("<head>\n<meta charset=\"utf-8\">\n");
    to.open("meta", "http-equiv", "Content-Security-Policy", "content", assets.policy()).line();
    to.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    to.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    to.element("title", report.title()).line();
    to.raw("<style>").raw(assets.chartStyle()).raw("</style>\n");
    to.raw("<style>").raw(assets.style()).raw("</style>\n</head>\n");
  }

  private void headline(Report report, List<Placed> placed) {
    to.raw("<header>\n").element("h1", report.title()).line();
    to.elementIfAny("p", report.subtitle(), "class", "subtitle");
    to.elementIfAny("p", report.lead(), "class", "lead");
    to.raw("<noscript><p class=\"lead\">The charts need JavaScript; ")
        .raw("all figures and the first rows of every table are here without it.</p></noscript>\n");
    contents(placed.stream().filter(each -> !each.section().title().isEmpty()).toList());
    to.raw("</header>\n");
  }

  private void contents(List<Placed> titled) {
    if (titled.size() < CONTENTS_FROM) {
      return;
    }
    to.raw("<nav aria-label=\"Contents\"><ul>\n");
    for (Placed each : titled) {
      to.raw("<li>").element("a", each.section().title(), "href", "#" + each.id());
      to.raw("</li>\n");
    }
    to.raw("</ul></nav>\n");
    to.raw("<p class=\"hint\">Drag over a chart to zoom, double-click to zoom out; ")
        .raw("a click on a name below a chart hides its line.</p>\n");
  }

  private void main(Report report, Iterator<Placed> placed) {
    to.raw("<main>\n");
    for (Section section : report.sections()) {
      if (section instanceof SideBySide row) {
        to.raw("<div class=\"row\">\n");
        row.sections().forEach(each -> sections.section(placed.next()));
        to.raw("</div>\n");
      } else {
        sections.section(placed.next());
      }
    }
    to.raw("</main>\n");
  }

  private void footer() {
    to.raw("<footer>\n<p>Made by Bellwether. This file needs no network and sends nothing.</p>\n");
    to.raw("<details><summary>Licence of the charts (uPlot 1.6.32)</summary>\n");
    to.element("pre", assets.chartLicence()).line();
    to.raw("</details>\n</footer>\n");
  }
}
