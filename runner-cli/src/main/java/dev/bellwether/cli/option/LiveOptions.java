package dev.bellwether.cli.option;

import dev.bellwether.broker.alpaca.Feed;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

  @Mixin private AccountOptions account = new AccountOptions();

  @Option(
      names = "--dry-run",
      description = "Do everything but send orders: what would be sent is journaled as refused.")
  private boolean dryRun;

  @Option(
      names = "--data",
      paramLabel = "NAME",
      converter = ToData.class,
      description = "Where bars and trades come from: alpaca (default) or polygon.")
  private Data data = Data.ALPACA;

  /** With other words than the options': for commands that have options of their own. */
  public static LiveOptions of(Data data, boolean dryRun, AccountOptions account) {
    LiveOptions options = new LiveOptions();
    options.account = account;
    options.data = data;
    options.dryRun = dryRun;
    return options;
  }

  public Session session() {
    return account.session();
  }

  public Optional<String> confirm() {
    return account.confirm();
  }

  public boolean dryRun() {
    return dryRun;
  }

  public Feed feed() {
    return account.feed();
  }

  public Data data() {
    return data;
  }

  public URI sandbox() {
    return account.sandbox();
  }

  public Path folder() {
    return account.folder();
  }

  /**
   * Refuses what contradicts itself.
   *
   * @throws IllegalArgumentException if real money is meant by halves
   */
  public LiveOptions checked() {
    if (session() == Session.LIVE && !account.live()) {
      throw new IllegalArgumentException("--session live trades real money: say --live as well");
    }
    if (session() != Session.LIVE && account.live()) {
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
