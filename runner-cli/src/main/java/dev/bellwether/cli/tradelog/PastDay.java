package dev.bellwether.cli.tradelog;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What earlier processes of a day left: its journal, and what they wrote into the five logs. */
record PastDay(JournalLines journal) {
  /** The first asking that says what the account is worth. */
  double startEquity() {
    return journal.ofType("turn").stream()
        .filter(turn -> turn.path("equity").isNumber())
        .findFirst()
        .map(turn -> turn.path("equity").doubleValue())
        .orElse(Double.NaN);
  }

  /** The last asking that rests on evidence of its own. */
  Optional<JsonNode> lastAsked() {
    return journal.ofType("turn").reversed().stream()
        .filter(turn -> turn.path("state").isNumber())
        .findFirst();
  }

  /** Every order with the reason of the turn that it came from; the prices then are not known. */
  List<Ticket> orders() {
    List<Ticket> orders = new ArrayList<>();
    String reason = "";
    for (JsonNode line : journal.lines()) {
      switch (line.path("type").asString("")) {
        case "turn" -> reason = LineForms.code(line.path("reason").asString(""));
        case "order" -> orders.add(new Ticket(order(line), Double.NaN, reason));
        default -> {}
      }
    }
    return orders;
  }

  private static Order order(JsonNode line) {
    OrderRequest request =
        OrderRequest.market(symbol(line), side(line), line.path("quantity").decimalValue());
    return new Order(line.path("id").asString(), request, JournalLines.millis(line));
  }

  List<Fill> fills() {
    return journal.ofType("fill").stream().map(PastDay::fill).toList();
  }

  private static Fill fill(JsonNode line) {
    return new Fill(
        line.path("id").asString(),
        symbol(line),
        side(line),
        line.path("quantity").decimalValue(),
        line.path("price").decimalValue(),
        line.path("fees").decimalValue(),
        line.path("slippage").decimalValue(),
        JournalLines.millis(line));
  }

  private static Symbol symbol(JsonNode line) {
    return Symbol.of(line.path("symbol").asString());
  }

  private static Side side(JsonNode line) {
    return Side.valueOf(line.path("side").asString());
  }

  /**
   * How many shares of each order the logs of trades of a day say were filled, by order id.
   *
   * @throws PortException if they cannot be read
   */
  static Map<String, BigDecimal> logged(Path folder, LocalDate day) {
    Map<String, BigDecimal> filled = new HashMap<>();
    if (!Files.isDirectory(folder)) {
      return filled;
    }
    String names = "trades_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "_*.jsonl";
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      for (Path file : files) {
        for (JsonNode line : JournalLines.read(file).lines()) {
          BigDecimal shares = line.path("filled_qty").decimalValue();
          filled.merge(line.path("order_id").asString(""), shares, BigDecimal::max);
        }
      }
      return filled;
    } catch (IOException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          "The trading logs in " + folder + " cannot be read: " + e.getMessage(),
          e);
    }
  }
}
