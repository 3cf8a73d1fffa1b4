package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Axis;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.report.document.Table;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** One section as JSON. */
final class SectionJson {
  private final JsonGenerator json;
  private final Numbers numbers;
  private final SessionJson sessions;

  SectionJson(JsonGenerator json) {
    this.json = json;
    this.numbers = new Numbers(json);
    this.sessions = new SessionJson(json, numbers);
  }

  void write(Placed placed) {
    Section section = placed.section();
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("id", placed.id());
    json.writeStringProperty("title", section.title());
    switch (section) {
      case Note note -> note(note);
      case KeyFigures figures -> figures(figures);
      case Facts facts -> facts(facts);
      case LineChart chart -> lines(chart);
      case Histogram chart -> histogram(chart);
      case SessionChart chart -> sessions.write(chart);
      case Heatmap map -> heatmap(map);
      case Table table -> table(table);
      case SideBySide row ->
          throw new IllegalArgumentException("a row of " + row.sections().size() + " has no data");
    }
    json.writeEndObject();
  }

  private void note(Note note) {
    json.writeStringProperty("kind", "note");
    json.writeStringProperty("weight", note.weight().name());
    json.writeStringProperty("text", note.text());
  }

  private void figures(KeyFigures figures) {
    json.writeStringProperty("kind", "keyFigures");
    json.writeArrayPropertyStart("figures");
    for (KeyFigures.Figure figure : figures.figures()) {
      strings(List.of(figure.name(), figure.value(), figure.detail()));
    }
    json.writeEndArray();
  }

  private void facts(Facts facts) {
    json.writeStringProperty("kind", "facts");
    json.writeArrayPropertyStart("entries");
    facts.entries().forEach(entry -> strings(List.of(entry.name(), entry.value())));
    json.writeEndArray();
  }

  private void lines(LineChart chart) {
    json.writeStringProperty("kind", "lineChart");
    axis(chart.axis());
    json.writeStringProperty("unit", chart.unit().name());
    json.writeBooleanProperty("logScale", chart.logScale());
    json.writeBooleanProperty("low", chart.low());
    json.writeArrayPropertyStart("lines");
    for (LineChart.Line line : chart.lines()) {
      json.writeStartObject();
      json.writeStringProperty("name", line.name());
      json.writeStringProperty("style", line.style().name());
      numbers.property("values", line.values());
      json.writeEndObject();
    }
    json.writeEndArray();
    shades(chart.shades());
  }

  private void axis(Axis axis) {
    json.writeStringProperty("axis", axis instanceof Axis.Days ? "days" : "numbers");
    if (axis instanceof Axis.Numbers named) {
      json.writeStringProperty("xLabel", named.label());
      json.writeStringProperty("xUnit", named.unit().name());
    }
    json.writeArrayPropertyStart("x");
    for (int i = 0; i < axis.size(); i++) {
      numbers.value(axis.at(i));
    }
    json.writeEndArray();
  }

  private void shades(List<LineChart.Shade> shades) {
    json.writeArrayPropertyStart("shades");
    for (LineChart.Shade shade : shades) {
      json.writeStartObject();
      numbers.property("from", shade.from());
      numbers.property("to", shade.to());
      json.writeStringProperty("name", shade.name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void histogram(Histogram chart) {
    json.writeStringProperty("kind", "histogram");
    json.writeStringProperty("unit", chart.unit().name());
    numbers.property("from", chart.from());
    numbers.property("width", chart.width());
    numbers.property("mean", chart.mean());
    json.writeName("counts");
    json.writeArray(chart.counts(), 0, chart.counts().length);
  }

  private void heatmap(Heatmap map) {
    json.writeStringProperty("kind", "heatmap");
    json.writeStringProperty("unit", map.unit().name());
    json.writeName("rows");
    strings(map.rows());
    json.writeName("columns");
    strings(map.columns());
    json.writeArrayPropertyStart("values");
    for (double[] row : map.values()) {
      numbers.array(row);
    }
    json.writeEndArray();
  }

  private void table(Table table) {
    json.writeStringProperty("kind", "table");
    json.writeNumberProperty("pageSize", table.pageSize());
    json.writeBooleanProperty("sortable", table.sortable());
    json.writeArrayPropertyStart("columns");
    for (Table.Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringProperty("name", column.name());
      json.writeStringProperty("kind", column.kind().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("rows");
    table.rows().forEach(this::strings);
    json.writeEndArray();
  }

  private void strings(List<String> texts) {
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
