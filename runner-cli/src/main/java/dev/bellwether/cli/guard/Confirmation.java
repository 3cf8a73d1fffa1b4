package dev.bellwether.cli.guard;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.terminal.Surroundings;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Scanner;

/** Real money is traded only on purpose: with limits, and with the account's number typed. */
public record Confirmation(Surroundings surroundings, LiveOptions options, LimitOptions limits) {
  /**
   * Refuses real money that has no limits or is not confirmed.
   *
   * @throws IllegalArgumentException if it does
   */
  public void of(AlpacaAccount account) {
    if (options.session() != LiveOptions.Session.LIVE) {
      return;
    }
    if (!limits.areComplete()) {
      throw new IllegalArgumentException(
          "real money needs limits: give --max-order-notional and --max-daily-loss");
    }
    ofReductions(account);
  }

  /** The same for who never opens a position: without limits. */
  public void ofReductions(AlpacaAccount account) {
    if (options.session() != LiveOptions.Session.LIVE) {
      return;
    }
    String typed = options.confirm().or(this::asked).orElse("");
    if (!typed.equals(account.number())) {
      throw new IllegalArgumentException(
          "real money needs a confirmation: type the number of the account that is to trade, or"
              + " give it with --confirm; it is on the broker's page");
    }
  }

  private Optional<String> asked() {
    if (!surroundings.outIsTerminal()) {
      return Optional.empty();
    }
    surroundings.out().print("This trades REAL MONEY. Type the account's number to go on: ");
    surroundings.out().flush();
    Scanner typed = new Scanner(System.in, Charset.defaultCharset());
    return typed.hasNextLine() ? Optional.of(typed.nextLine().strip()) : Optional.empty();
  }
}
