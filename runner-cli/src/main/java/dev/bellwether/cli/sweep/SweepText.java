package dev.bellwether.cli.sweep;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.cli.text.Wrap;
import dev.bellwether.market.calendar.Session;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A sweep for a person at a terminal: the best runs, and what may be believed of them. */
public final class SweepText {
  private final SweepResult result;

  public SweepText(SweepResult result) {
    this.result = result;
  }

  /** The best runs as a table, then the verdict. */
  public void print(PrintWriter out, int top) {
    Wrap.lines(samples(), "").forEach(out::println);
    out.println();
    out.println(
        "The best "
            + Math.min(top, result.trials())
            + " of "
            + Figures.count(result.trials())
            + " by in-sample Sharpe ratio");
    table(top).lines().forEach(out::println);
    out.println(
        "year%: annual return; fall%: maximum drawdown"
            + (result.best().out().isPresent() ? "; with ' out-of-sample" : ""));
    out.println();
    verdict().forEach(sentence -> Wrap.lines(sentence, "").forEach(out::println));
  }

  /** Which sessions were used for what. */
  public String samples() {
    List<Session> sessions = result.base().sessions();
    String in = span(sessions.subList(0, result.inSample()));
    String warmUp =
        " The first " + result.grid().warmUpSessions() + " sessions warm up, the same for all.";
    return result.inSample() == sessions.size()
        ? "All sessions are in-sample, " + in + "." + warmUp
        : "Chosen in-sample on "
            + in
            + "; tried out-of-sample on "
            + span(sessions.subList(result.inSample(), sessions.size()))
            + "."
            + warmUp;
  }

  /** What may be believed of the best, sentence by sentence. */
  public List<String> verdict() {
    List<String> sentences = new ArrayList<>();
    Outcome best = result.best();
    sentences.add(
        "The best in-sample, "
            + values(best)
            + ", has a Sharpe ratio of "
            + ratio(best.in())
            + best.out()
                .map(out -> " in-sample and " + ratio(out) + " out-of-sample.")
                .orElse(
                    ". Nothing was kept for a trial: a figure chosen as the best of many"
                        + " flatters."));
    result
        .deflatedSharpe()
        .ifPresent(
            probability ->
                sentences.add(
                    String.format(
                        Locale.ROOT,
                        "The best of %s worthless variants would show %.2f by luck alone;"
                            + " the probability that the true ratio is above that is %.0f %%"
                            + " (deflated Sharpe ratio).",
                        Figures.count(result.trials()),
                        result.luck(),
                        probability * 100)));
    return sentences;
  }

  private TextTable table(int top) {
    boolean split = result.best().out().isPresent();
    int axes = result.grid().axes().size();
    TextTable table = new TextTable("r".repeat(axes + (split ? 7 : 4)));
    List<String> header = new ArrayList<>();
    result.grid().axes().forEach(axis -> header.add(axis.shortName()));
    header.addAll(List.of("Sharpe", "year%", "fall%", "trades"));
    if (split) {
      header.addAll(List.of("Sharpe'", "year%'", "fall%'"));
    }
    table.header(header.toArray(String[]::new));
    result.ranked().stream().limit(top).forEach(one -> table.row(row(one)));
    return table;
  }

  private static List<String> row(Outcome one) {
    List<String> cells = new ArrayList<>(one.point().texts());
    cells.add(ratio(one.in()));
    cells.add(percent(one.in().annualReturn()));
    cells.add(percent(one.in().maxDrawdown()));
    cells.add(Figures.count(one.in().trades()));
    one.out()
        .ifPresent(
            out -> {
              cells.add(ratio(out));
              cells.add(percent(out.annualReturn()));
              cells.add(percent(out.maxDrawdown()));
            });
    return cells;
  }

  private String values(Outcome one) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < one.point().texts().size(); i++) {
      words.add(
          result.grid().axes().get(i).name().replace('-', ' ') + " " + one.point().texts().get(i));
    }
    return String.join(", ", words);
  }

  private static String span(List<Session> sessions) {
    return sessions.getFirst().date()
        + " to "
        + sessions.getLast().date()
        + " ("
        + Figures.things(sessions.size(), "session")
        + ")";
  }

  private static String ratio(Score score) {
    return Figures.ratio(
        score.sharpe().map(s -> OptionalDouble.of(s.annual())).orElse(OptionalDouble.empty()));
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f", fraction * 100);
  }
}
