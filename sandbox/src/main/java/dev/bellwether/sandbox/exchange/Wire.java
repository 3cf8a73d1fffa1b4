package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the vendor writes words and numbers. */
public final class Wire {
  private Wire() {}

  /** {@code PENDING_NEW} as {@code pending_new}. */
  public static String text(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** The constant that the vendor writes so; empty for no or another word. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, @Nullable String word) {
    for (E constant : type.getEnumConstants()) {
      if (text(constant).equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** Without padding or exponent. */
  public static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
