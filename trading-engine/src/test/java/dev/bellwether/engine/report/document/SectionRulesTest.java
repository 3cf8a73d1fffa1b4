package dev.bellwether.engine.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SectionRulesTest {
  private static final long[] DAYS = {19_000, 19_001, 19_004};
  private static final LocalDate DATE = LocalDate.of(2024, 4, 9);

  @Test
  void refusesALineThatIsNotAsLongAsItsAxis() {
    LineChart chart = LineChart.overDays("Equity", DAYS, Unit.MONEY);

    assertThatThrownBy(() -> chart.line("Strategy", new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line \"Strategy\" of \"Equity\" must have 3 values, had 2");
  }

  @Test
  void refusesLayersBelowZero() {
    LineChart chart = LineChart.overDays("Weights", DAYS, Unit.PERCENT);

    assertThatThrownBy(() -> chart.stacked("SPY", new double[] {0.5, -0.1, 0}))
        .hasMessageContaining("must not be below zero, was -0.1");
  }

  @Test
  void refusesAxesThatDoNotGrow() {
    assertThatThrownBy(() -> new Axis.Days(new long[] {2, 2})).hasMessageContaining("row 1");
    assertThatThrownBy(() -> new Axis.Numbers("p", Unit.RATIO, new double[] {0, Double.NaN}))
        .hasMessageContaining("row 1");
  }

  @Test
  void refusesARaggedTable() {
    List<Table.Column> columns = List.of(Table.Column.text("A"), Table.Column.number("B"));

    assertThatThrownBy(() -> Table.of("T", columns, List.of(List.of("x", "1"), List.of("y"))))
        .hasMessage("row 1 of \"T\" must have 2 cells, had 1");
  }

  @Test
  void refusesAHeatmapWhoseRowsDiffer() {
    double[][] values = {{1, 2}, {3}};

    assertThatThrownBy(
            () ->
                new Heatmap(
                    "Sweep",
                    "",
                    "a",
                    "b",
                    List.of("1", "2"),
                    List.of("x", "y"),
                    values,
                    Unit.RATIO,
                    2,
                    Heatmap.Palette.LOW_TO_HIGH,
                    0))
        .hasMessage("row 1 of \"Sweep\" must have 2 values, had 1");
  }

  @Test
  void refusesADayWhoseCurvesDoNotMatchItsTimes() {
    SessionDay day = SessionDay.of(DATE, new int[] {34_260, 34_320}, new double[] {1, 2});

    assertThatThrownBy(() -> day.average("VWAP", new double[] {1}))
        .hasMessage("VWAP of 2024-04-09 must have 2 values, had 1");
    assertThatThrownBy(() -> SessionDay.of(DATE, new int[] {60, 60}, new double[] {1, 2}))
        .hasMessageContaining("must grow");
  }

  @Test
  void refusesRowsInRows() {
    SideBySide row = SideBySide.of(Note.of("a"), Note.of("b"));

    assertThatThrownBy(() -> SideBySide.of(row)).hasMessageContaining("further row");
  }

  @Test
  void keepsItsOwnCopies() {
    double[] values = {1, 2, 3};
    List<List<String>> rows = new ArrayList<>(List.of(List.of("x")));

    LineChart chart = LineChart.overDays("Equity", DAYS, Unit.MONEY).line("Strategy", values);
    Table table = Table.of("T", List.of(Table.Column.text("A")), rows);
    values[0] = 99;
    rows.clear();

    assertThat(chart.lines().getFirst().values()).containsExactly(1, 2, 3);
    assertThat(table.rows()).containsExactly(List.of("x"));
  }

  @Test
  void addsToAChartWithoutLosingWhatItHad() {
    LineChart chart =
        LineChart.overDays("Equity", DAYS, Unit.MONEY)
            .withLogScale()
            .lowered()
            .noted("A note.")
            .shaded(new LineChart.Shade(19_000, 19_001, "cool-down"))
            .line("Strategy", new double[] {1, 2, 3})
            .reference("Index", new double[] {1, 1, 1});

    assertThat(chart.logScale()).isTrue();
    assertThat(chart.low()).isTrue();
    assertThat(chart.note()).isEqualTo("A note.");
    assertThat(chart.shades()).hasSize(1);
    assertThat(chart.lines()).extracting(LineChart.Line::name).containsExactly("Strategy", "Index");
  }

  @Test
  void showsAFixedTableWholeAndInItsOrder() {
    Table table =
        Table.of("T", List.of(Table.Column.text("A")), List.of(List.of("x"), List.of("y"))).fixed();

    assertThat(table.sortable()).isFalse();
    assertThat(table.pageSize()).isEqualTo(2);
  }
}
