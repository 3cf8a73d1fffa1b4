package dev.bellwether.cli.process;

import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.rehearsal.Asked;
import dev.bellwether.cli.rehearsal.EnsembleRehearsal;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.cli.trial.TrialDaysRun;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.market.calendar.Session;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Days of the ensemble in processes of their own, each killed once, until there were deaths enough
 * in every state; each day is then held against the exchange's books, and compared with the same
 * day without a death.
 */
public final class StateTrialRun {
  /** Tries for each kill that is wanted: between aiming and dying the state may change. */
  private static final int MOST_TRIES = 6;

  /** So many points has a minute in which something is ordered; one without has fewer. */
  private static final int MOST_POINTS = 16;

  private static final long SEED = 7;

  private final TrialDay day;
  private final EnsembleSystem system;
  private final EnsembleResult tested;
  private final PrintWriter out;
  private final Random random = new Random(SEED);
  private final Map<PositionState, Row> rows = new EnumMap<>(PositionState.class);

  /**
   * Of one date.
   *
   * @throws IllegalArgumentException if the system has no states, or the date cannot be lived
   */
  public StateTrialRun(Market market, TrialSystem tried, LocalDate date, PrintWriter out) {
    if (!(tried.system() instanceof EnsembleSystem ensemble)) {
      throw new IllegalArgumentException(
          "--in-each-state is for --system ensemble, was given with " + tried.system().name());
    }
    this.system = ensemble;
    this.day = TrialDay.of(market, tried, date);
    this.tested =
        new EnsembleRehearsal(market, ensemble, TrialDay.CASH, news -> {}).run(session()).run();
    this.out = out;
  }

  /** What came of the deaths in one state. */
  private static final class Row {
    private int kills;
    private int flat;
    private int consistent;
    private int busy;
    private int parted;
    private int differences;
  }

  private Session session() {
    return day.session();
  }

  /** How many processes were killed while the account was in a state. */
  int kills(PositionState state) {
    return row(state).kills;
  }

  private Row row(PositionState state) {
    return rows.computeIfAbsent(state, any -> new Row());
  }

  /** The states in which the day without a death is asked. */
  Set<PositionState> known() {
    Set<PositionState> known = EnumSet.noneOf(PositionState.class);
    for (Asked asked : Asked.of(tested.journal().turns(), session())) {
      known.add(state(asked));
    }
    return known;
  }

  private static PositionState state(Asked asked) {
    return PositionState.of(Integer.parseInt(asked.numbers().getOrDefault("state", "")));
  }

  /** Kills so often in every state; returns 0 if each day ended as it should. */
  public int run(int kills) {
    List<PositionState> all = new ArrayList<>(List.of(PositionState.values()));
    all.remove(PositionState.INVALID);
    return run(all, kills);
  }

  /** The same in some of them. */
  int run(List<PositionState> states, int kills) {
    List<Asked> asked = Asked.of(tested.journal().turns(), session());
    for (PositionState state : states) {
      List<Asked> there = asked.stream().filter(one -> state(one) == state).toList();
      for (int i = 0; i < MOST_TRIES * kills && kills(state) < kills && !there.isEmpty(); i++) {
        long from = there.get(random.nextInt(there.size())).time().toEpochMilli();
        kill(new ProcessKill(from, 1 + random.nextInt(MOST_POINTS)));
      }
    }
    return table(states, kills) ? 0 : 1;
  }

  private void kill(ProcessKill kill) {
    Path folder = TrialDaysRun.fresh();
    try {
      ProcessTrial.Result result =
          new ProcessTrial(day, day.undisturbed(), List.of(kill), ProcessTrial.ownCommand(), folder)
              .live();
      for (ProcessTrial.Death death : result.deaths()) {
        judge(death, result, folder);
      }
    } finally {
      TrialDaysRun.remove(folder);
    }
  }

  private void judge(ProcessTrial.Death death, ProcessTrial.Result result, Path folder) {
    FundSet funds = system.parameters().funds();
    JournalLines journal = JournalLines.read(LiveDay.journalOf(folder, session()));
    List<String> wrong = new ArrayList<>(result.violations());
    wrong.addAll(
        new LogAudit(folder.resolve(EnsembleSystem.LOGS), funds, result.account())
            .violations(Asked.of(journal.ofType("turn"), List.of(), session()).size() - 1));
    DeathParity parity =
        DeathParity.of(
            journal, tested, session(), death.at(), death.at().plusMillis(TrialDay.DOWN_MILLIS));
    Row row = row(LogAudit.state(death.held(), funds));
    row.kills++;
    row.flat += result.held().isEmpty() ? 1 : 0;
    row.consistent += wrong.isEmpty() ? 1 : 0;
    row.busy += parity.quiet() ? 0 : 1;
    row.parted += parity.parted() ? 1 : 0;
    row.differences += parity.differences().size();
    wrong.addAll(result.held());
    wrong.addAll(parity.differences());
    tell(death, wrong);
  }

  private void tell(ProcessTrial.Death death, List<String> wrong) {
    if (!wrong.isEmpty()) {
      out.println("Killed at " + death.at() + ", " + death.where() + ", holding " + death.held());
      wrong.stream().limit(5).forEach(one -> out.println("    " + one));
      out.flush();
    }
  }

  private boolean table(List<PositionState> states, int kills) {
    TextTable table = new TextTable("lrrrrrr");
    table.header(
        "Killed in", "Times", "Flat", "Consistent", "Differences", "Orders due", "Own way after");
    boolean good = true;
    for (PositionState state : states) {
      Row row = row(state);
      table.row(
          state.name(),
          Integer.toString(row.kills),
          Integer.toString(row.flat),
          Integer.toString(row.consistent),
          Integer.toString(row.differences),
          Integer.toString(row.busy),
          Integer.toString(row.parted));
      boolean clean = row.flat == row.kills && row.consistent == row.kills && row.differences == 0;
      good &= clean && row.kills >= kills;
    }
    table.lines().forEach(out::println);
    out.flush();
    return good;
  }
}
