package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a report as one file of HTML, or as the JSON that this file holds.
 *
 * <p>The page fetches nothing: styles, scripts and data are inside it, and its content security
 * policy forbids every request and every script but its own. The same report gives the same bytes.
 */
public final class ReportPage {
  private ReportPage() {}

  /** The whole page, from the document type on. */
  public static String html(Report report) {
    Markup page = new Markup();
    new PageMarkup(page, Assets.load()).page(report, json(report));
    return page.toString();
  }

  /**
   * The numbers and texts of the report as one JSON object, safe inside a script element. Numbers
   * that are drawn keep seven significant digits.
   */
  public static String json(Report report) {
    return ReportJson.of(report);
  }

  /**
   * Writes the page, in UTF-8.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Report report, Path file) {
    try {
      Files.writeString(file, html(report));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the report cannot be written to " + file + ": check that its folder exists", e);
    }
  }
}
