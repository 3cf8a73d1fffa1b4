package dev.bellwether.engine.report.document;

/** One part of a report, shown from top to bottom in the order given. */
public sealed interface Section
    permits Heatmap,
        Histogram,
        KeyFigures,
        LineChart,
        Note,
        Facts,
        SessionChart,
        SideBySide,
        Table {

  /** The heading, also listed in the contents; empty for a part without one. */
  String title();
}
