package dev.bellwether.cli.digest;

/**
 * What is sent.
 *
 * @param subject one line
 * @param text the whole as plain text
 * @param pageName file name of the page
 * @param page the whole as one HTML file
 */
record Letter(String subject, String text, String pageName, String page) {
  /** The text set as HTML, for programs that read mail: they run no scripts, as the page needs. */
  String textAsHtml() {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<html><body><pre style=\"font-family:monospace;font-size:13px\">"
        + safe
        + "</pre><p>The page with its chart is attached.</p></body></html>";
  }
}
