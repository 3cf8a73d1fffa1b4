package dev.bellwether.cli.doctor;

import dev.bellwether.cli.option.BarArgument;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.engine.bars.BarFiles;
import dev.bellwether.engine.bars.ReadBars;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a run depends on. */
public final class Examination {
  private final Surroundings surroundings;
  private final ExchangeCalendar calendar;
  private final ZoneId machineZone;

  /**
   * An examination that has not begun.
   *
   * @param machineZone where this machine's clock stands
   */
  public Examination(Surroundings surroundings, ExchangeCalendar calendar, ZoneId machineZone) {
    this.surroundings = surroundings;
    this.calendar = calendar;
    this.machineZone = machineZone;
  }

  /**
   * All findings, in a fixed order.
   *
   * @param clockHost whose clock is compared with ours, if any
   * @param bars files and folders to be read
   */
  public List<Finding> findings(Optional<URI> clockHost, List<BarArgument> bars) {
    Instant now = surroundings.clock().instant();
    Runtime runtime = Runtime.getRuntime();
    List<Finding> all = new ArrayList<>();
    all.add(
        Machine.java(
            Runtime.version().feature(),
            System.getProperty("java.version") + " of " + System.getProperty("java.vendor")));
    all.add(Machine.memory(runtime.maxMemory(), runtime.availableProcessors()));
    all.add(Machine.arithmetic(MatrixProvider.fastest()));
    all.add(Machine.disk(surroundings.directory()));
    all.add(Machine.writable("Work folder", surroundings.directory().toAbsolutePath()));
    all.add(Machine.writable("Temp folder", Path.of(System.getProperty("java.io.tmpdir"))));
    all.add(Clocks.zone(calendar.zone(), now, machineZone));
    all.add(Clocks.exchange(calendar, now));
    all.add(
        clockHost
            .map(url -> Clocks.skew(url, ServerTime.ahead(url, surroundings.clock())))
            .orElseGet(Clocks::unchecked));
    all.addAll(Credentials.in(surroundings.environment()));
    all.add(bundled());
    bars.forEach(argument -> all.add(data(argument)));
    return all;
  }

  private Finding bundled() {
    try {
      Bars bars = BundledData.market(calendar).signal();
      return Finding.ok("Demo data", Figures.count(bars.size()) + " bars of " + bars.symbol());
    } catch (RuntimeException e) {
      return Finding.failure("Demo data", "cannot be read: " + e.getMessage());
    }
  }

  private Finding data(BarArgument argument) {
    Path path = surroundings.resolve(argument.path());
    BarFiles files = new BarFiles(calendar);
    ReadOptions options = ReadOptions.DEFAULTS.withoutCache();
    try {
      ReadBars read =
          argument
              .symbol()
              .map(symbol -> files.read(path, symbol, options))
              .orElseGet(() -> files.read(path, options));
      return Finding.ok("Data", String.join("; ", read.sentences()));
    } catch (BarFileException e) {
      return Finding.failure("Data", String.valueOf(e.getMessage()));
    }
  }
}
