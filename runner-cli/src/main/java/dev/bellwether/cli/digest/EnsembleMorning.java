package dev.bellwether.cli.digest;

import dev.bellwether.cli.journal.MomentWords;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What is known of a day of the ensemble before it opens.
 *
 * @param account what is traded, such as "paper"
 * @param equity account currency; absent if not known
 * @param held shares that the account holds, by symbol: as a rule nothing
 * @param before the session before; absent if it was not lived
 * @param learned what was learned from the history; absent if that is not known
 * @param alarms what a person was told to look at, a sentence each
 * @param zone of the exchange
 */
public record EnsembleMorning(
    Session session,
    String account,
    FundSet funds,
    OptionalDouble equity,
    Map<Symbol, BigDecimal> held,
    Optional<Evening> before,
    Optional<Table> learned,
    List<String> alarms,
    ZoneId zone)
    implements DayLetter {
  public EnsembleMorning {
    held = Collections.unmodifiableMap(new TreeMap<>(held));
    alarms = List.copyOf(alarms);
  }

  @Override
  public String name() {
    return "morning";
  }

  @Override
  public LocalDate date() {
    return session.date();
  }

  @Override
  public String subject() {
    return "Online ensemble "
        + account
        + " "
        + date()
        + ": equity "
        + Amounts.dollars(equity)
        + (ours().isEmpty() ? "" : ", ALREADY HELD: " + MomentWords.held(ours()));
  }

  private Map<Symbol, BigDecimal> ours() {
    Map<Symbol, BigDecimal> ours = new TreeMap<>(held);
    ours.keySet().retainAll(funds.symbols());
    return ours;
  }

  @Override
  public Report page() {
    List<Section> sections = new ArrayList<>();
    if (!ours().isEmpty()) {
      sections.add(Note.warning("Some of its funds are held before it has bought any."));
    }
    alarms.forEach(alarm -> sections.add(Note.warning(alarm)));
    sections.add(
        Note.of("No edge was found in this system; docs/ensemble.md says what was measured."));
    sections.add(Facts.of("The day", facts()));
    learned.ifPresent(sections::add);
    return new Report(
        "Online ensemble on " + date(), "Morning summary, " + account, subject() + ".", sections);
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Date", date().toString());
    facts.put("Account", account);
    facts.put("Session", Amounts.hours(session, zone));
    facts.put("Equity", Amounts.dollars(equity));
    facts.put("Held", MomentWords.held(held));
    facts.put("Funds", funds.symbols().toString());
    facts.put("Session before", before.map(EnsembleMorning::result).orElse("not lived"));
    return facts;
  }

  private static String result(Evening before) {
    return before.date()
        + ": "
        + Amounts.gain(before.gain(), before.change())
        + ", "
        + Figures.things(before.fills().size(), "fill");
  }
}
