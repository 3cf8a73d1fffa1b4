package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of points: by symbol, then by time, at most so many over all symbols. */
final class DataPage {
  /**
   * A point and its time.
   *
   * @param millis epoch milliseconds
   */
  record Point(long millis, ObjectNode json) {}

  private final SequencedMap<String, ArrayNode> rows = new TreeMap<>();
  private String next = "";
  private int size;

  static DataPage of(DataQuery query, Function<String, List<Point>> points) {
    DataPage page = new DataPage();
    for (String symbol : new TreeSet<>(query.symbols())) {
      boolean over = query.after().filter(a -> symbol.compareTo(a.symbol()) < 0).isPresent();
      if (!over && page.next.isEmpty()) {
        page.take(query, symbol, points.apply(symbol));
      }
    }
    return page;
  }

  private void take(DataQuery query, String symbol, List<Point> points) {
    List<Point> ordered = query.descending() ? new ArrayList<>(points).reversed() : points;
    for (Point point : ordered) {
      if (isOver(query, symbol, point)) {
        continue;
      }
      if (size == query.limit()) {
        return;
      }
      rows.computeIfAbsent(symbol, s -> Json.array()).add(point.json());
      size++;
      last = new DataQuery.Cursor(symbol, point.millis());
      if (size == query.limit()) {
        next = last.token(query.frameMark());
      }
    }
  }

  private DataQuery.Cursor last = new DataQuery.Cursor("", 0);

  private static boolean isOver(DataQuery query, String symbol, Point point) {
    return query
        .after()
        .filter(a -> a.symbol().equals(symbol))
        .filter(
            a -> query.descending() ? point.millis() >= a.millis() : point.millis() <= a.millis())
        .isPresent();
  }

  /** {@code {"bars": {...}, "next_page_token": ...}} */
  ObjectNode many(String name) {
    ObjectNode json = Json.object();
    ObjectNode all = json.putObject(name);
    rows.forEach(all::set);
    token(json);
    return json;
  }

  /** {@code {"bars": [...], "symbol": ..., "next_page_token": ...}} */
  ObjectNode one(String name, String symbol) {
    ObjectNode json = Json.object();
    ArrayNode own = rows.get(symbol);
    json.set(name, own == null ? Json.array() : own);
    json.put("symbol", symbol);
    token(json);
    return json;
  }

  private void token(ObjectNode json) {
    if (next.isEmpty()) {
      json.putNull("next_page_token");
    } else {
      json.put("next_page_token", next);
    }
  }
}
