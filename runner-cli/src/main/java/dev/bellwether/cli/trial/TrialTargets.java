package dev.bellwether.cli.trial;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Some minutes after each mark: what is held must be what the journal says was wanted. */
final class TrialTargets {
  private static final long STEP_MILLIS = 1_800_000;
  private static final long PATIENCE_MILLIS = 200_000;

  private final Sandbox sandbox;
  private final Session session;
  private final Path journal;
  private final List<String> violations = new ArrayList<>();
  private long nextMillis;

  TrialTargets(Sandbox sandbox, Session session, Path folder) {
    this.sandbox = sandbox;
    this.session = session;
    this.journal = LiveDay.journalOf(folder, session);
    this.nextMillis = session.openMillis() + STEP_MILLIS + PATIENCE_MILLIS;
  }

  List<String> violations() {
    return violations;
  }

  /** A life begins: it has time to find its feet. */
  void begins() {
    nextMillis = Math.max(nextMillis, sandbox.nowMillis() + PATIENCE_MILLIS);
  }

  void look() {
    if (sandbox.nowMillis() < nextMillis || sandbox.nowMillis() > session.closeMillis()) {
      return;
    }
    nextMillis += STEP_MILLIS;
    TradingAccount account = sandbox.ask(exchange -> exchange.accounts().getFirst());
    if (account.openOrders().isEmpty()) {
      wanted(JournalLines.read(journal)).ifPresent(wanted -> compare(wanted, account));
    }
  }

  private void compare(Map<Symbol, Long> wanted, TradingAccount account) {
    wanted.forEach(
        (symbol, shares) -> {
          long held = account.qty(symbol.ticker()).longValue();
          if (held != shares) {
            violations.add(
                Instant.ofEpochMilli(sandbox.nowMillis())
                    + " holds "
                    + held
                    + " "
                    + symbol
                    + ", wanted are "
                    + shares);
          }
        });
  }

  /**
   * What was wanted last; empty if nothing was, if it was said that it will not be, or if it is not
   * known yet what became of an order. That it is known in the end is for {@link TrialAudit}.
   */
  private Optional<Map<Symbol, Long>> wanted(JournalLines lines) {
    boolean said = isInDoubt(lines);
    for (JsonNode line : lines.lines().reversed()) {
      boolean instructs = line.path("decision").asString("").equals("shares");
      if (instructs && !said) {
        return lines
            .lastInstruction(session.openMillis())
            .map(JournalLines.Instruction::decision)
            .map(decision -> ((Decision.Shares) decision).shares());
      }
      said |=
          switch (line.path("type").asString("")) {
            case "refusal", "ended" -> true;
            case "sent" -> !line.path("refusal").asString("").isEmpty();
            case "turn" -> line.path("reason").asString("").startsWith("entries given up");
            default -> false;
          };
      if (instructs) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isInDoubt(JournalLines lines) {
    Set<String> open = new HashSet<>();
    for (JsonNode line : lines.lines()) {
      String id = line.path("id").asString("");
      switch (line.path("type").asString("")) {
        case "sent" -> open.add(id);
        case "fill", "ended" -> open.remove(id);
        default -> {}
      }
    }
    return !open.isEmpty();
  }
}
