package dev.bellwether.cli.option;

import dev.bellwether.broker.alpaca.Feed;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which account, where its bars come from, and where what happens to it is written down. */
public final class AccountOptions {
  @Option(
      names = "--session",
      paramLabel = "NAME",
      converter = LiveOptions.ToSession.class,
      description = "With whose money: paper (default), live, or sandbox (bellwether sandbox).")
  private LiveOptions.Session session = LiveOptions.Session.PAPER;

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
      names = "--feed",
      paramLabel = "NAME",
      converter = LiveOptions.ToFeed.class,
      description =
          "Alpaca's data: sip (all exchanges, default) or iex (one exchange with a few percent of"
              + " the volume: its VWAP is not the market's).")
  private Feed feed = Feed.SIP;

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
      description = "Where logs, plans and journals are kept (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("logs");

  public LiveOptions.Session session() {
    return session;
  }

  boolean live() {
    return live;
  }

  Optional<String> confirm() {
    return confirm;
  }

  Feed feed() {
    return feed;
  }

  URI sandbox() {
    return sandbox;
  }

  Path folder() {
    return folder;
  }
}
