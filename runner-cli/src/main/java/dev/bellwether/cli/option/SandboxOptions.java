package dev.bellwether.cli.option;

import dev.bellwether.sandbox.exchange.AccountSpec;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** When a sandbox begins, how fast its time goes, where it is served and to whom. */
public final class SandboxOptions {
  /** The key of the account that there is unless others are asked for. */
  public static final String KEY_ID = "PKSANDBOX";

  /** Its secret. */
  public static final String SECRET = "sandbox-secret";

  private static final int MARGIN = 4;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "Replay this date only; bars before it are history.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DateText.class,
      description =
          "Begin with this date and go on to the last, in place of --date (default: the first date"
              + " of the bars).")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "HH:MM",
      converter = ToTime.class,
      defaultValue = "09:00",
      description = "Where the clock begins on that date, in New York (default: ${DEFAULT-VALUE}).")
  private LocalTime at = LocalTime.of(9, 0);

  @Option(
      names = "--speed",
      paramLabel = "N",
      converter = ToSpeed.class,
      defaultValue = "real",
      description =
          "How fast time goes: real (default), a number of times faster, or lockstep, where it"
              + " stands until /_sandbox/clock moves it.")
  private double speed = 1;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8790",
      description =
          "Where it is served on 127.0.0.1, 0 for any free port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--equity",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Dollars of each account at the start (default: ${DEFAULT-VALUE}).")
  private BigDecimal equity = BigDecimal.ZERO;

  @Option(
      names = "--account",
      paramLabel = "KEY:SECRET",
      converter = ToAccount.class,
      description = "The keys of an account; may be given many times (default: one, made up).")
  private List<Keys> accounts = new ArrayList<>();

  @Option(
      names = "--extended-hours",
      description = "Keep bars before the open and after the close, and of markets without either.")
  private boolean extendedHours;

  /** The keys of an account; never shown by accident. */
  record Keys(String keyId, String secret) {
    @Override
    public String toString() {
      return keyId + ":…";
    }
  }

  /** The only date to be replayed. */
  public Optional<LocalDate> date() {
    return date;
  }

  /** The first date to be replayed, be it the only one or not. */
  public Optional<LocalDate> first() {
    return date.or(() -> from);
  }

  public LocalTime at() {
    return at;
  }

  /** How many times as fast as here; 0 where time moves when told. */
  public double speed() {
    return speed;
  }

  public int port() {
    return port;
  }

  public boolean extendedHours() {
    return extendedHours;
  }

  /** The accounts to be opened. */
  public List<AccountSpec> accounts() {
    List<Keys> keys = accounts.isEmpty() ? List.of(new Keys(KEY_ID, SECRET)) : accounts;
    return keys.stream()
        .map(pair -> new AccountSpec(pair.keyId(), pair.secret(), equity, MARGIN))
        .toList();
  }

  /**
   * Refuses values that are none.
   *
   * @throws IllegalArgumentException if a value is out of its range, or two exclude each other
   */
  public SandboxOptions checked() {
    if (date.isPresent() && from.isPresent()) {
      throw new IllegalArgumentException("--date and --from exclude each other; give one");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port must be 0 to 65535, was " + port);
    }
    if (equity.signum() <= 0) {
      throw new IllegalArgumentException("--equity must be above 0, was " + equity);
    }
    if (accounts.stream().map(Keys::keyId).distinct().count() < accounts.size()) {
      throw new IllegalArgumentException("--account must name each key once");
    }
    return this;
  }

  static final class ToTime implements ITypeConverter<LocalTime> {
    @Override
    public LocalTime convert(String text) {
      try {
        return LocalTime.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException("must be a time such as 09:29, was \"" + text + "\".");
      }
    }
  }

  static final class ToSpeed implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return switch (text) {
        case "real" -> 1.0;
        case "lockstep" -> 0.0;
        default -> number(text);
      };
    }

    private static double number(String text) {
      if (text.matches("[0-9]{1,7}(\\.[0-9]+)?")) {
        double times = Double.parseDouble(text);
        if (times > 0 && times <= 1e6) {
          return times;
        }
      }
      throw new TypeConversionException(
          "must be real, lockstep or a number above 0 up to 1000000, was \"" + text + "\".");
    }
  }

  static final class ToAccount implements ITypeConverter<Keys> {
    @Override
    public Keys convert(String text) {
      int colon = text.indexOf(':');
      if (colon < 1 || colon == text.length() - 1) {
        throw new TypeConversionException("must be KEY:SECRET, such as PKME:my-secret.");
      }
      return new Keys(text.substring(0, colon), text.substring(colon + 1));
    }
  }
}
