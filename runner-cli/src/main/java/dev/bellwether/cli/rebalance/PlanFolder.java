package dev.bellwether.cli.rebalance;

import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.portfolio.rebalance.AccountGuard;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where plans outlive the process: for each a file, and one more for what it buys and for its end
 * once these are known. Each file is written whole or not at all.
 */
public final class PlanFolder {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String PLAN = "plan-";
  private static final String GUARD = "guard";

  private final Path folder;
  private final LineWriting writing;

  public PlanFolder(Path folder, LineWriting writing) {
    this.folder = folder;
    this.writing = writing;
  }

  /** The plan of a date, if there is one. */
  public Optional<RebalancePlan> find(LocalDate date) {
    return read(PLAN + date).map(PlanJson::plan);
  }

  /** Keeps a plan. */
  public void save(RebalancePlan plan) {
    write(PLAN + plan.date(), PlanJson.of(plan));
  }

  /** Dates with a plan that has not ended, in order. */
  public List<LocalDate> unfinished() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("plan-\\d{4}-\\d{2}-\\d{2}\\.json"))
          .map(name -> LocalDate.parse(name.substring(PLAN.length(), PLAN.length() + 10)))
          .filter(date -> finished(date).isEmpty())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw failure(folder, "cannot be listed", e);
    }
  }

  /** What a plan buys, once its sales are done; empty before. */
  Optional<Map<Symbol, Long>> purchases(LocalDate date) {
    return read("buys-" + date)
        .map(
            node -> {
              Map<Symbol, Long> shares = new LinkedHashMap<>();
              node.propertyStream()
                  .forEach(one -> shares.put(Symbol.of(one.getKey()), one.getValue().asLong()));
              return shares;
            });
  }

  void savePurchases(LocalDate date, Map<Symbol, Long> shares) {
    ObjectNode node = MAPPER.createObjectNode();
    shares.forEach((symbol, count) -> node.put(symbol.ticker(), count));
    write("buys-" + date, node);
  }

  /** How a plan ended, a sentence each; empty if it has not. */
  public Optional<List<String>> finished(LocalDate date) {
    return read("done-" + date)
        .map(
            node -> {
              List<String> lines = new ArrayList<>();
              node.forEach(line -> lines.add(line.asString()));
              return lines;
            });
  }

  void saveFinished(LocalDate date, List<String> lines) {
    ArrayNode node = MAPPER.createArrayNode();
    lines.forEach(node::add);
    write("done-" + date, node);
  }

  /** How the account's guard stood after its last plan; a fresh one where there is none. */
  public AccountGuard guard() {
    return read(GUARD).map(this::guard).orElseGet(AccountGuard::fresh);
  }

  private AccountGuard guard(JsonNode node) {
    try {
      return GuardJson.guard(node);
    } catch (IllegalArgumentException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          "The file "
              + folder.resolve(GUARD + ".json")
              + " does not say how the account's guard stands: "
              + e.getMessage()
              + "; put it right, or remove it, and the guard begins anew with the equity of the"
              + " next plan.",
          e);
    }
  }

  /** Keeps the account's guard. */
  public void saveGuard(AccountGuard guard) {
    write(GUARD, GuardJson.of(guard));
  }

  private Optional<JsonNode> read(String name) {
    Path file = folder.resolve(name + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(Files.readString(file)));
    } catch (IOException | JacksonException e) {
      throw failure(file, "cannot be read; remove it if it is damaged", e);
    }
  }

  private void write(String name, JsonNode node) {
    Path file = folder.resolve(name + ".json");
    Path fresh = folder.resolve(name + ".json.new");
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        writing.write(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(file, "cannot be written", e);
    }
  }

  private static PortException failure(Path file, String what, Exception e) {
    return new PortException(
        PortException.Remedy.STOP, "The file " + file + " " + what + ": " + e.getMessage(), e);
  }
}
