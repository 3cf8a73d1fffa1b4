package dev.bellwether.cli.option;

import dev.bellwether.broker.alpaca.Feed;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** With whose money a day is lived, and how carefully. */
public final class LiveOptions {
  /** With whose money. */
  public enum Session {
    /** A sandbox that runs on this machine. */
    SANDBOX,
    /** The broker's play money. */
    PAPER,
    /** Real money. */
    LIVE
  }

  /** Where bars come from. */
  public enum Data {
    ALPACA,
    POLYGON
  }

  @Option(
      names = "--session",
      paramLabel = "NAME",
      converter = ToSession.class,
      description = "With whose money: paper (default), live, or sandbox (bellwether sandbox).")
  private Session session = Session.PAPER;

  @Option(names = "--live", description = "Needed beside --session live: real money is meant.")
  private boolean live;

  @Option(
      names = "--confirm",
      paramLabel = "ACCOUNT",
      description =
          "The number of the account that is to trade real money; asked for at the terminal if it"
              + " is not given.")
  private Optional<String> confirm = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Do everything but send orders: what would be sent is journaled as refused.")
  private boolean dryRun;

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      converter = ToFeed.class,
      description =
          "Alpaca's data: sip (all exchanges, default) or iex (one exchange with a few percent of"
              + " the volume: its VWAP is not the market's).")
  private Feed feed = Feed.SIP;

  @Option(
      names = "--data",
      paramLabel = "NAME",
      converter = ToData.class,
      description = "Where bars and trades come from: alpaca (default) or polygon.")
  private Data data = Data.ALPACA;

  @Option(
      names = "--sandbox-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8790",
      description = "Where the sandbox is (default: ${DEFAULT-VALUE}).")
  private URI sandbox = URI.create("http://127.0.0.1:8790");

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "logs",
      description = "Where logs and journals are kept (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("logs");

  /** With other words than the options': for commands that have options of their own. */
  public static LiveOptions of(Session session, Data data, boolean dryRun, AccountOptions account) {
    LiveOptions options = new LiveOptions();
    options.session = session;
    options.data = data;
    options.dryRun = dryRun;
    options.live = account.live();
    options.confirm = account.confirm();
    options.feed = account.feed();
    options.sandbox = account.sandbox();
    options.folder = account.folder();
    return options;
  }

  public Session session() {
    return session;
  }

  public Optional<String> confirm() {
    return confirm;
  }

  public boolean dryRun() {
    return dryRun;
  }

  public Feed feed() {
    return feed;
  }

  public Data data() {
    return data;
  }

  public URI sandbox() {
    return sandbox;
  }

  public Path folder() {
    return folder;
  }

  /**
   * Refuses what contradicts itself.
   *
   * @throws IllegalArgumentException if real money is meant by halves
   */
  public LiveOptions checked() {
    if (session == Session.LIVE && !live) {
      throw new IllegalArgumentException("--session live trades real money: say --live as well");
    }
    if (session != Session.LIVE && live) {
      throw new IllegalArgumentException("--live needs --session live");
    }
    return this;
  }

  /** Reads the option. */
  public static final class ToSession extends NamedValue<Session> {
    public ToSession() {
      super(Session.class);
    }
  }

  static final class ToData extends NamedValue<Data> {
    ToData() {
      super(Data.class);
    }
  }

  /** Reads the option. */
  public static final class ToFeed extends NamedValue<Feed> {
    public ToFeed() {
      super(Feed.class);
    }
  }
}
