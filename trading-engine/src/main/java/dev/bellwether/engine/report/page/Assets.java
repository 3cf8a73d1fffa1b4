package dev.bellwether.engine.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The styles and scripts that go into every page.
 *
 * @param chartStyle of uPlot
 * @param style ours
 * @param chartScript uPlot
 * @param script ours
 * @param chartLicence of uPlot: must be on every page that holds it
 */
record Assets(
    String chartStyle, String style, String chartScript, String script, String chartLicence) {

  private static final String FOLDER = "/dev/bellwether/engine/report/";
  private static final List<String> SCRIPTS =
      List.of("format.js", "plot.js", "lines.js", "session.js", "tables.js", "main.js");

  static Assets load() {
    StringBuilder script = new StringBuilder("(() => {\n\"use strict\";\n");
    SCRIPTS.forEach(name -> script.append(text(name)));
    return new Assets(
        text("uplot/uPlot.min.css"),
        text("report.css"),
        withoutBanner(text("uplot/uPlot.iife.min.js")),
        script.append("})();\n").toString(),
        text("uplot/LICENSE"));
  }

  /** Forbids every request; allows these styles and scripts and no others. */
  String policy() {
    return String.format(
        Locale.ROOT,
        "default-src 'none'; style-src %s %s; script-src %s %s; base-uri 'none'; form-action"
            + " 'none'",
        hash(chartStyle),
        hash(style),
        hash(chartScript),
        hash(script));
  }

  /**
   * The first line names a web page, and our pages name none; the licence follows in the footer.
   */
  private static String withoutBanner(String script) {
    return script.startsWith("/*!") ? script.substring(script.indexOf('\n') + 1) : script;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
    }
  }

  private static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            FOLDER + name + " is missing from the trading-engine jar: build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + name + " cannot be read from the jar", e);
    }
  }
}
