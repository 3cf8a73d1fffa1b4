package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SessionDay;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The days of a session chart as JSON, packed. */
final class SessionJson {
  private final JsonGenerator json;
  private final Numbers numbers;

  SessionJson(JsonGenerator json, Numbers numbers) {
    this.json = json;
    this.numbers = numbers;
  }

  void write(SessionChart chart) {
    json.writeStringProperty("kind", "sessionChart");
    json.writeNumberProperty("decimals", chart.decimals());
    json.writeNumberProperty("chosen", busiest(chart.days()));
    json.writeObjectPropertyStart("deeds");
    for (SessionDay.Deed deed : SessionDay.Deed.values()) {
      json.writeStringProperty(deed.name(), deed.words());
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("days");
    double scale = Math.pow(10, chart.decimals());
    chart.days().forEach(day -> day(day, scale));
    json.writeEndArray();
  }

  /** The day to open with: the first of those with the most fills. */
  private static int busiest(List<SessionDay> days) {
    int best = 0;
    for (int i = 1; i < days.size(); i++) {
      best = days.get(i).markers().size() > days.get(best).markers().size() ? i : best;
    }
    return best;
  }

  private void day(SessionDay day, double scale) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("date", day.date().toString());
    json.writeStringProperty("label", day.label());
    seconds(day.seconds());
    curves(day.curves(), scale);
    if (day.candles().open().length > 0) {
      numbers.steps("open", day.candles().open(), scale);
      numbers.steps("high", day.candles().high(), scale);
      numbers.steps("low", day.candles().low(), scale);
    }
    markers(day.markers());
    json.writeEndObject();
  }

  /** As pairs of a step and how often it is taken: a day without gaps is two pairs. */
  private void seconds(int[] seconds) {
    json.writeArrayPropertyStart("seconds");
    int i = 0;
    while (i < seconds.length) {
      int step = stepTo(seconds, i);
      int from = i;
      while (i < seconds.length && stepTo(seconds, i) == step) {
        i++;
      }
      json.writeArray(new int[] {step, i - from}, 0, 2);
    }
    json.writeEndArray();
  }

  private static int stepTo(int[] seconds, int i) {
    return i == 0 ? seconds[0] : seconds[i] - seconds[i - 1];
  }

  private void curves(List<SessionDay.Curve> curves, double scale) {
    json.writeArrayPropertyStart("curves");
    for (SessionDay.Curve curve : curves) {
      json.writeStartObject();
      json.writeStringProperty("name", curve.name());
      json.writeStringProperty("role", curve.role().name());
      numbers.steps("values", curve.values(), scale);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void markers(List<SessionDay.Marker> markers) {
    json.writeArrayPropertyStart("markers");
    for (SessionDay.Marker marker : markers) {
      json.writeStartObject();
      json.writeNumberProperty("second", marker.second());
      numbers.property("price", marker.price());
      json.writeStringProperty("deed", marker.deed().name());
      json.writeStringProperty("text", marker.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
