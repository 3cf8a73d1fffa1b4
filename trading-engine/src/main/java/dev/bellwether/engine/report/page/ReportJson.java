package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Report;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The report as JSON, one section a line. */
final class ReportJson {
  private ReportJson() {}

  static String of(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("title", report.title());
      json.writeStringProperty("subtitle", report.subtitle());
      json.writeStringProperty("lead", report.lead());
      json.writeArrayPropertyStart("sections");
      SectionJson sections = new SectionJson(json);
      Placed.all(report).forEach(sections::write);
      json.writeEndArray();
      json.writeEndObject();
    }
    return safe(text.toString());
  }

  /** None of these stands outside a string in JSON, and inside one each may be written so. */
  private static String safe(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
