package dev.bellwether.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.port.PortException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PageTest {
  @Test
  void readsPageAfterPage() {
    List<Integer> rows =
        Page.all(
            "numbers",
            3,
            "1",
            token -> {
              int n = Integer.parseInt(token);
              List<Integer> own = n == 2 ? List.of() : List.of(n); // a page may be empty
              return new Page<>(own, n < 3 ? Optional.of("" + (n + 1)) : Optional.empty());
            });

    assertThat(rows).containsExactly(1, 3);
  }

  @Test
  void stopsWhereThePagesDoNotEnd() {
    assertThatThrownBy(
            () ->
                Page.all(
                    "numbers", 3, "1", token -> new Page<>(List.of(1), Optional.of(token + "1"))))
        .isInstanceOf(PortException.class)
        .hasMessage("numbers has more than 3 pages");
    assertThatThrownBy(
            () -> Page.all("numbers", 3, "1", token -> new Page<>(List.of(1), Optional.of("1"))))
        .isInstanceOf(PortException.class)
        .hasMessage("numbers: the pages go in a circle");
  }
}
