package dev.bellwether.market.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SymbolTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"SPY", "BRK.B", "BTC/USD", "X:BTCUSD", "F", "3M", "A_B-C", "ABCDEFGHIJKLMNOPQRST"})
  void takesTickers(String ticker) {
    assertThat(Symbol.of(ticker).ticker()).isEqualTo(ticker);
    assertThat(Symbol.of(ticker)).hasToString(ticker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "spy", ".A", "/USD", "A B", " SPY", "SPY\n", "ÄPPLE", "ABCDEFGHIJKLMNOPQRSTU"})
  void refusesWhatIsNoTicker(String ticker) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Symbol.of(ticker))
        .withMessageContaining("was \"" + ticker + "\"");
  }

  @Test
  void comesInAlphabeticalOrder() {
    assertThat(Stream.of("QQQ", "BRK.B", "SPY", "BRK.A").map(Symbol::of).sorted())
        .map(Symbol::ticker)
        .containsExactly("BRK.A", "BRK.B", "QQQ", "SPY");
  }

  @Test
  void keepsMapsInAlphabeticalOrder() {
    List<Symbol> symbols = Stream.of("Z", "M", "A", "T", "B").map(Symbol::of).toList();
    Map<Symbol, Integer> map = new HashMap<>();
    symbols.forEach(symbol -> map.put(symbol, symbol.ticker().length()));

    Map<Symbol, Integer> copy = SymbolOrder.copyOf(map);
    map.clear();

    assertThat(copy.keySet()).map(Symbol::ticker).containsExactly("A", "B", "M", "T", "Z");
    assertThat(copy).isUnmodifiable();
    assertThat(SymbolOrder.copyOf(Map.of(symbols.getFirst(), 7))).isUnmodifiable().hasSize(1);
  }

  @Test
  void refusesAMapWithNothingForASymbol() {
    Map<Symbol, Integer> map = new HashMap<>();
    map.put(Symbol.of("A"), 1);
    map.put(Symbol.of("B"), null);

    assertThatNullPointerException().isThrownBy(() -> SymbolOrder.copyOf(map));
  }
}
