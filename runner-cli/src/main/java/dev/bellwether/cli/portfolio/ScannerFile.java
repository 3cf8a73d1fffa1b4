package dev.bellwether.cli.portfolio;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.portfolio.score.TickerGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scanner's recommendation in a file of JSON. */
public final class ScannerFile {
  private static final String GROUPS = "recommended_groups";

  private final Path file;
  private final JsonNode groups;

  private ScannerFile(Path file, JsonNode groups) {
    this.file = file;
    this.groups = groups;
  }

  /**
   * Reads the groups that the file has; the others stay.
   *
   * @throws PortException if it cannot be read, or has no groups
   */
  public static TickerGroups in(Path file, TickerGroups defaults) {
    ScannerFile read = new ScannerFile(file, groups(file));
    TickerGroups found = defaults;
    if (read.has("core")) {
      found = found.withCore(read.group("core"));
    }
    if (read.has("speculative")) {
      found = found.withSpeculative(read.group("speculative"));
    }
    return read.has("asymmetric") ? found.withAsymmetric(read.group("asymmetric")) : found;
  }

  private static JsonNode groups(Path file) {
    try {
      JsonNode groups = JsonMapper.shared().readTree(Files.readString(file)).path(GROUPS);
      if (!groups.isObject()) {
        throw failure(file, "has no object \"" + GROUPS + "\"");
      }
      return groups;
    } catch (IOException | JacksonException e) {
      throw failure(file, "cannot be read as JSON: " + e.getMessage());
    }
  }

  private boolean has(String group) {
    return groups.has(group) || groups.has(group.toUpperCase(Locale.ROOT));
  }

  private List<Symbol> group(String name) {
    JsonNode node = groups.path(groups.has(name) ? name : name.toUpperCase(Locale.ROOT));
    List<Symbol> symbols = new ArrayList<>();
    for (JsonNode one : node) {
      String ticker = one.isObject() ? one.path("ticker").asString("") : one.asString("");
      try {
        symbols.add(Symbol.of(ticker.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw failure(file, "names \"" + ticker + "\" in " + name + ", which is no ticker");
      }
    }
    return symbols;
  }

  private static PortException failure(Path file, String what) {
    return new PortException(
        PortException.Remedy.STOP, "The scanner's file " + file + " " + what + ".");
  }
}
