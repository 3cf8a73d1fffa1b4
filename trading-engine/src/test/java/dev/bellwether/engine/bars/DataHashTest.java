package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataHashTest {
  @Test
  void isTheHashOfTheColumnsAsDocumented() throws NoSuchAlgorithmException {
    Bars bars = bars(SPY, 2, 1.0);
    ByteBuffer columns = ByteBuffer.allocate(2 * 7 * 8).order(ByteOrder.LITTLE_ENDIAN);
    columns.putLong(0).putLong(60_000).putLong(60_000).putLong(120_000);
    columns.putDouble(1).putDouble(2).putDouble(3).putDouble(4);
    columns.putDouble(0.5).putDouble(1.5).putDouble(1).putDouble(2).putDouble(10).putDouble(20);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update("SPY 1m 2\n".getBytes(StandardCharsets.UTF_8));
    sha.update(columns.array());

    assertThat(DataHash.of(List.of(bars))).isEqualTo(HexFormat.of().formatHex(sha.digest()));
  }

  @Test
  void dependsOnTheBarsAndNotOnTheOrderOfSymbolsOrTheArraysBehind() {
    Bars many = bars(SPY, 20_000, 1.0);
    Bars other = bars(Symbol.of("QQQ"), 5, 1.0);

    assertThat(DataHash.of(List.of(many, other))).isEqualTo(DataHash.of(List.of(other, many)));
    assertThat(DataHash.of(List.of(many.slice(0, 10))))
        .isEqualTo(DataHash.of(List.of(bars(SPY, 10, 1.0))));
    assertThat(DataHash.of(List.of(many)))
        .isNotEqualTo(DataHash.of(List.of(many.slice(1, 20_000))))
        .isNotEqualTo(DataHash.of(List.of(bars(SPY, 20_000, Math.nextUp(1.0)))))
        .isNotEqualTo(DataHash.of(List.of(bars(Symbol.of("SPX"), 20_000, 1.0))));
  }

  private static Bars bars(Symbol symbol, int count, double first) {
    BarsBuilder bars = new BarsBuilder(symbol, Granularity.MINUTE);
    for (int i = 0; i < count; i++) {
      double price = first + i;
      bars.add(i * 60_000L, price, price + 2, price - 0.5, price, 10.0 * (i + 1));
    }
    return bars.build();
  }
}
