package dev.bellwether.http.json;

import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One page of a long answer.
 *
 * @param rows what is on it
 * @param next what to ask for to get the next one; empty on the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {
  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * All rows of all pages, in their order.
   *
   * @param what names the answer in errors
   * @param mostPages where to give up
   * @param first what to ask for at first
   * @param fetch gets one page
   * @throws PortException if there are more pages, or one leads back to a page that was read
   */
  public static <T> List<T> all(
      String what, int mostPages, String first, Function<String, Page<T>> fetch) {
    List<T> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> next = Optional.of(first);
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        throw new PortException(Remedy.STOP, what + ": the pages go in a circle");
      }
      if (seen.size() > mostPages) {
        throw new PortException(Remedy.STOP, what + " has more than " + mostPages + " pages");
      }
      Page<T> page = fetch.apply(next.get());
      rows.addAll(page.rows());
      next = page.next();
    }
    return rows;
  }
}
