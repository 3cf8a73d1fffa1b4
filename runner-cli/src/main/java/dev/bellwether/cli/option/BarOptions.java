package dev.bellwether.cli.option;

import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.market.data.Symbol;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where bars are, and how they are to be read. */
public final class BarOptions {
  static final Choices<Stamp> STAMPS = new Choices<>(stamps());

  @Option(
      names = "--bars",
      paramLabel = "SYMBOL=FILE",
      converter = BarArgument.ToBars.class,
      description =
          "Bars as CSV or CSV.gz with a header; may be given many times, and may be a folder of"
              + " files.")
  private List<BarArgument> bars = new ArrayList<>();

  @Option(
      names = "--bar-stamp",
      paramLabel = "NAME",
      defaultValue = "start",
      converter = ToStamp.class,
      description = "Which end of a bar its timestamp names: start (default) or end.")
  private Stamp stamp = Stamp.START;

  @Option(
      names = "--bar-zone",
      paramLabel = "ZONE",
      converter = ToZone.class,
      description =
          "Where the clock of timestamps without an offset stands, such as America/New_York.")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(names = "--lenient", description = "Count and leave out bad rows instead of stopping.")
  private boolean lenient;

  @Option(
      names = "--no-cache",
      description = "Neither read nor write the .columns file beside each file of bars.")
  private boolean noCache;

  /**
   * Where the bars are, in the order given.
   *
   * @throws IllegalArgumentException if there are none, or a symbol is named twice
   */
  public List<BarArgument> bars() {
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("--bars SYMBOL=FILE must be given");
    }
    Set<Symbol> named = new HashSet<>();
    for (BarArgument argument : bars) {
      argument.symbol().filter(symbol -> !named.add(symbol)).ifPresent(BarOptions::refuse);
    }
    return List.copyOf(bars);
  }

  /** Whether any bars were named. */
  public boolean areGiven() {
    return !bars.isEmpty();
  }

  private static void refuse(Symbol twice) {
    throw new IllegalArgumentException(
        "--bars must name each symbol once, named "
            + twice
            + " again; put files that follow each other into one folder and name the folder");
  }

  /** How files are to be read. */
  public ReadOptions reading() {
    ReadOptions options = ReadOptions.DEFAULTS.stamped(stamp).lenient(lenient);
    options = noCache ? options.withoutCache() : options;
    return zone.map(options::zone).orElse(options);
  }

  static final class ToStamp implements ITypeConverter<Stamp> {
    @Override
    public Stamp convert(String text) {
      return STAMPS.parse(text);
    }
  }

  static final class ToZone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
      if (!ZoneId.getAvailableZoneIds().contains(text)) {
        throw new TypeConversionException(
            "must be a time zone such as America/New_York, was \""
                + text
                + "\"."
                + Nearest.suggestion(text, ZoneId.getAvailableZoneIds()));
      }
      return ZoneId.of(text);
    }
  }

  /** In this order everywhere: that of {@code Map.of} differs from one start to the next. */
  private static Map<String, Stamp> stamps() {
    Map<String, Stamp> stamps = new LinkedHashMap<>();
    stamps.put("start", Stamp.START);
    stamps.put("end", Stamp.END);
    return stamps;
  }
}
