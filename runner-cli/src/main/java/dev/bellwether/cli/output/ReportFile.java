package dev.bellwether.cli.output;

import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.page.ReportPage;
import java.nio.file.Path;

/** Writes a report as one HTML file. */
public final class ReportFile {
  private ReportFile() {}

  /**
   * Writes the page.
   *
   * @throws dev.bellwether.market.port.PortException if the file cannot be written
   */
  public static void write(Report report, Path file) {
    OutputFile.write(file, out -> out.write(ReportPage.html(report)));
  }
}
