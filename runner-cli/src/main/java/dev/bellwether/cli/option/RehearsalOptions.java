package dev.bellwether.cli.option;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which recorded days are lived, and how. */
public final class RehearsalOptions {
  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "The day to live.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "The first of many days, in place of --date.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "The last of many days (default: the last there are bars of).")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--equity",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Dollars in the account each morning (default: ${DEFAULT-VALUE}).")
  private BigDecimal equity = BigDecimal.ZERO;

  @Option(
      names = "--in-memory",
      description =
          "Without sockets: the same adapters and the same exchange in one thread, many times"
              + " faster.")
  private boolean inMemory;

  @Option(
      names = "--journals",
      paramLabel = "DIR",
      defaultValue = "logs/rehearsal",
      description = "Where the journals are written (default: ${DEFAULT-VALUE}).")
  private Path journals = Path.of("logs/rehearsal");

  /**
   * Refuses values that are none.
   *
   * @throws IllegalArgumentException if no day is named, or two ways of naming them are mixed
   */
  public RehearsalOptions checked() {
    if (date.isPresent() && (from.isPresent() || to.isPresent())) {
      throw new IllegalArgumentException("--date and --from or --to exclude each other");
    }
    if (date.isEmpty() && from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("--date must name the day to live, or --from the first");
    }
    if (equity.signum() <= 0) {
      throw new IllegalArgumentException("--equity must be above 0, was " + equity);
    }
    return this;
  }

  /** Whether this is one of the days. */
  public boolean includes(LocalDate day) {
    return date.map(day::equals)
        .orElseGet(
            () ->
                from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true));
  }

  /** The one day, if it was named. */
  public Optional<LocalDate> date() {
    return date;
  }

  public BigDecimal equity() {
    return equity;
  }

  public boolean inMemory() {
    return inMemory;
  }

  public Path journals() {
    return journals;
  }
}
