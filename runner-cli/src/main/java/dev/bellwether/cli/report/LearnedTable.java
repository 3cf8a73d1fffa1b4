package dev.bellwether.cli.report;

import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Table.Column;
import dev.bellwether.ensemble.OnlineEnsemble;
import dev.bellwether.ensemble.learn.HorizonLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each horizon of an ensemble has learned, and how well it did. */
public final class LearnedTable {
  private LearnedTable() {}

  /** As it stands at this moment. */
  public static Table of(OnlineEnsemble ensemble) {
    List<List<String>> rows = new ArrayList<>();
    ensemble.horizons().learners().forEach(one -> rows.add(row(one)));
    return Table.of(
            "What was learned",
            List.of(
                Column.text("Forecast over"),
                Column.number("Labels"),
                Column.text("Correlation with what came"),
                Column.number("Sign right"),
                Column.number("Forgetting"),
                Column.number("Begun anew")),
            rows)
        .fixed();
  }

  private static List<String> row(HorizonLearner one) {
    long judged = one.skill().judged();
    double error = Math.sqrt((double) one.horizon() / judged);
    return List.of(
        one.horizon() + (one.horizon() == 1 ? " bar" : " bars"),
        Long.toString(judged),
        judged == 0 ? "-" : text("%+.4f", one.skill().lifelong()) + text(" ± %.4f", error),
        judged == 0 ? "-" : text("%.2f %%", one.skill().hitRate() * 100),
        text("%.5f", one.model().forgetting()),
        Long.toString(one.model().resets()));
  }

  private static String text(String form, double number) {
    return String.format(Locale.ROOT, form, number);
  }
}
