package dev.bellwether.cli.process;

import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.Motive;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.ensemble.position.Role;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.exchange.Execution;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the five logs of a day of the ensemble against the exchange's books. */
final class LogAudit {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path logs;
  private final FundSet funds;
  private final TradingAccount account;
  private final List<String> violations = new ArrayList<>();

  LogAudit(Path logs, FundSet funds, TradingAccount account) {
    this.logs = logs;
    this.funds = funds;
    this.account = account;
  }

  /**
   * What must not be, one sentence each.
   *
   * @param least how many signals, decisions and positions there must be
   */
  List<String> violations(int least) {
    List<JsonNode> decisions = lines("decisions");
    List<JsonNode> positions = lines("positions");
    List<JsonNode> signals = lines("signals");
    enough("signals", signals, least);
    enough("decisions", decisions, least);
    enough("positions", positions, least);
    trades(lines("trades"));
    decisions.forEach(this::state);
    positions.forEach(this::holdings);
    once(signals);
    return List.copyOf(violations);
  }

  private List<JsonNode> lines(String kind) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(logs, kind + "_*.jsonl")) {
      Set<Path> files = new TreeSet<>();
      found.forEach(files::add);
      List<JsonNode> lines = new ArrayList<>();
      for (Path file : files) {
        Files.readString(file).lines().forEach(line -> add(line, lines));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("the logs of a trial cannot be read", e);
    }
  }

  private void add(String text, List<JsonNode> lines) {
    try {
      lines.add(MAPPER.readTree(text));
    } catch (JacksonException e) {
      violations.add("a line of the logs is no JSON: " + text);
    }
  }

  private void enough(String kind, List<JsonNode> lines, int least) {
    if (lines.size() < least) {
      violations.add(kind + " has " + lines.size() + " lines, there must be " + least);
    }
  }

  /** Every order that was filled is there as filled, once, with its shares. */
  private void trades(List<JsonNode> lines) {
    Map<String, BigDecimal> logged = new TreeMap<>();
    for (JsonNode line : lines) {
      String id = line.path("order_id").asString("");
      BigDecimal shares = line.path("filled_qty").decimalValue();
      if (line.path("status").asString("").equals("filled") && logged.put(id, shares) != null) {
        violations.add("the trade of order " + id + " is logged twice");
      }
    }
    for (OrderView order : account.orders()) {
      String id = order.terms().clientOrderId();
      BigDecimal shares = logged.getOrDefault(id, BigDecimal.ZERO);
      logged.remove(id);
      if (shares.compareTo(order.filled()) != 0) {
        violations.add("order " + id + " filled " + order.filled() + ", its log has " + shares);
      }
    }
    logged.keySet().forEach(id -> violations.add("the log has a trade of no order: " + id));
  }

  /** A state is that of what was held, before or after the fills of that very instant. */
  private void state(JsonNode line) {
    long at = line.path("timestamp_ms").longValue();
    String state = line.path("current_state").asString("");
    boolean between = line.path("reason").asString("").startsWith(Motive.IN_TRANSIT.name());
    boolean own = line.path("asked").asBoolean(false) && !between;
    PositionState before = state(held(at - 1).keySet(), funds);
    PositionState after = state(held(at).keySet(), funds);
    if (own && !state.equals(before.name()) && !state.equals(after.name())) {
      violations.add(time(line) + ": logged " + state + ", held was " + after);
    }
  }

  /** The state of an account that holds these. */
  static PositionState state(Collection<String> held, FundSet funds) {
    int bits = 0;
    for (Role role : Role.values()) {
      Symbol fund = funds.symbols().get(List.of(Role.values()).indexOf(role));
      bits |= held.contains(fund.ticker()) ? role.bit() : 0;
    }
    return PositionState.holding(bits);
  }

  private void holdings(JsonNode line) {
    long at = line.path("timestamp_ms").longValue();
    Map<String, BigDecimal> logged = new TreeMap<>();
    for (JsonNode position : line.path("positions")) {
      BigDecimal shares = position.path("quantity").decimalValue();
      logged.put(position.path("symbol").asString(""), shares.stripTrailingZeros());
      if (!position.path("avg_entry_price").isNumber()) {
        violations.add(time(line) + ": nothing says what was paid for " + position);
      }
    }
    if (!logged.equals(held(at - 1)) && !logged.equals(held(at))) {
      violations.add(time(line) + ": logged " + logged + ", held was " + held(at));
    }
  }

  /** What was held after all executions up to an instant, shares by ticker. */
  private Map<String, BigDecimal> held(long untilMillis) {
    Map<String, BigDecimal> held = new TreeMap<>();
    for (Execution fill : account.executions()) {
      if (fill.stamp() / 1_000_000 <= untilMillis) {
        held.put(fill.ticker(), fill.positionQty().stripTrailingZeros());
      }
    }
    held.values().removeIf(shares -> shares.signum() == 0);
    return held;
  }

  private void once(List<JsonNode> signals) {
    Set<Long> bars = new TreeSet<>();
    for (JsonNode line : signals) {
      if (!bars.add(line.path("bar_timestamp_ms").longValue())) {
        violations.add(time(line) + ": a second signal of one bar");
      }
    }
  }

  private static String time(JsonNode line) {
    return line.path("timestamp").asString("");
  }
}
