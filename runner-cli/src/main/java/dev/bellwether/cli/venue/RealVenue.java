package dev.bellwether.cli.venue;

import dev.bellwether.broker.alpaca.AlpacaApi;
import dev.bellwether.broker.alpaca.AlpacaBars;
import dev.bellwether.broker.alpaca.AlpacaConfig;
import dev.bellwether.broker.alpaca.AlpacaCredentials;
import dev.bellwether.broker.alpaca.AlpacaReference;
import dev.bellwether.broker.alpaca.Venue;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.data.polygon.PolygonApi;
import dev.bellwether.data.polygon.PolygonBars;
import dev.bellwether.data.polygon.PolygonConfig;
import dev.bellwether.data.polygon.PolygonCredentials;
import dev.bellwether.data.polygon.PolygonStream;
import dev.bellwether.engine.bars.KeptHistory;
import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.engine.live.WallPace;
import dev.bellwether.http.Link;
import dev.bellwether.http.OkHttpTransport;
import dev.bellwether.http.Settings;
import dev.bellwether.http.Sleeper;
import dev.bellwether.http.Transport;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.MarketStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** An account at Alpaca, or at a sandbox that somebody else runs, in their own time. */
public final class RealVenue implements LiveVenue {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Link wires;
  private final AlpacaApi api;
  private final AlpacaLink link;
  private final BarHistory history;
  private final BarHistory ownHistory;
  private final BarHistory dailyHistory;
  private final MarketStream stream;
  private final Pace pace;
  private final boolean dryRun;

  private RealVenue(
      Link wires, AlpacaApi api, Pace pace, ExchangeCalendar calendar, Sources sources) {
    this.wires = wires;
    this.api = api;
    this.pace = pace;
    this.dryRun = sources.dryRun();
    StreamRules rules = StreamRules.of(calendar);
    this.link = new AlpacaLink(api, rules, calendar);
    Optional<PolygonApi> polygon =
        sources.polygon().map(keys -> PolygonApi.create(wires, PolygonConfig.massive(), keys));
    BarHistory source =
        polygon.<BarHistory>map(their -> new PolygonBars(their, calendar)).orElse(link.history());
    this.history =
        sources
            .kept()
            .<BarHistory>map(folder -> new KeptHistory(source, folder, calendar, pace))
            .orElse(source);
    this.ownHistory = source;
    this.dailyHistory =
        polygon
            .<BarHistory>map(their -> new PolygonBars(their, calendar).adjusted())
            .orElseGet(() -> new AlpacaBars(api, calendar).adjusted());
    this.stream =
        polygon
            // gaps are filled by the live feed, as for Alpaca
            .<MarketStream>map(their -> PolygonStream.of(their, rules, Optional.empty()))
            .orElse(link.stream());
  }

  /**
   * Where bars come from.
   *
   * @param kept where settled sessions are kept; empty where time is not ours
   */
  private record Sources(
      Optional<PolygonCredentials> polygon, boolean dryRun, Optional<Path> kept) {}

  /**
   * Opens the way that the options ask for.
   *
   * @throws IllegalArgumentException if keys are missing or contradict each other
   */
  public static RealVenue of(
      LiveOptions options,
      Settings settings,
      ExchangeCalendar calendar,
      InstantSource wall,
      Path logs) {
    Sources sources =
        new Sources(
            options.data() == LiveOptions.Data.POLYGON
                ? Optional.of(PolygonCredentials.from(settings))
                : Optional.empty(),
            options.dryRun(),
            kept(options, logs));
    AlpacaConfig config = config(options, settings);
    AlpacaCredentials keys = keys(options, settings);
    OkHttpTransport transport = OkHttpTransport.create(PATIENCE);
    Pace pace =
        options.session() == LiveOptions.Session.SANDBOX
            ? SandboxTime.pace(transport, options.sandbox(), wall)
            : new WallPace(wall);
    Link wires = new Link(transport, pace, Sleeper.REAL, new Random());
    AlpacaApi api = AlpacaApi.create(wires, config.withFeed(options.feed()), keys);
    return new RealVenue(wires, api, pace, calendar, sources);
  }

  /** A sandbox's bars are made up or of another day: they are not kept. */
  private static Optional<Path> kept(LiveOptions options, Path logs) {
    if (options.session() == LiveOptions.Session.SANDBOX) {
      return Optional.empty();
    }
    String source =
        options.data() == LiveOptions.Data.POLYGON
            ? "polygon"
            : "alpaca-" + options.feed().name().toLowerCase(Locale.ROOT);
    return Optional.of(logs.resolve("bars").resolve(source));
  }

  private static AlpacaConfig config(LiveOptions options, Settings settings) {
    return switch (options.session()) {
      case PAPER -> AlpacaConfig.from(settings, Venue.PAPER);
      case LIVE -> AlpacaConfig.from(settings, Venue.LIVE);
      case SANDBOX -> {
        URI rest = options.sandbox();
        yield AlpacaConfig.custom(rest, URI.create(rest.toString().replaceFirst("^http", "ws")));
      }
    };
  }

  private static AlpacaCredentials keys(LiveOptions options, Settings settings) {
    return switch (options.session()) {
      case PAPER -> AlpacaCredentials.from(settings, Venue.PAPER);
      case LIVE -> AlpacaCredentials.from(settings, Venue.LIVE);
      case SANDBOX -> AlpacaCredentials.of(SandboxOptions.KEY_ID, SandboxOptions.SECRET);
    };
  }

  /** What carries every request. */
  public Transport transport() {
    return wires.transport();
  }

  /** Bars for another thread than the loop's. */
  public BarHistory ownHistory() {
    return ownHistory;
  }

  /** Daily bars that are adjusted, for rules that compare the prices of many months. */
  public BarHistory dailyHistory() {
    return dailyHistory;
  }

  /** The broker's own clock, calendar and list of assets. */
  public AlpacaReference reference() {
    return new AlpacaReference(api);
  }

  @Override
  public AlpacaLink link() {
    return link;
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public BarHistory history() {
    return history;
  }

  @Override
  public MarketStream stream() {
    return stream;
  }

  @Override
  public LiveAccount account() {
    return dryRun ? new DryAccount(link) : link;
  }

  private record DryAccount(LiveAccount account) implements LiveAccount {
    @Override
    public Broker broker() {
      return new DryRun(account.broker());
    }

    @Override
    public double equity() {
      return account.equity();
    }

    @Override
    public void adopt(Order order, BigDecimal filled, BigDecimal notional) {}
  }

  @Override
  public void close() {
    stream.close();
    link.close();
    wires.transport().close();
  }
}
