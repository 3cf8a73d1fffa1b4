package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import java.util.Optional;

/** A family of paths. */
interface Routes {
  /** The answer; empty if the path is not of this family. */
  Optional<Reply> answer(TradingAccount account, ApiRequest request);

  /** What follows a prefix of the path; empty if the path does not begin with it. */
  static Optional<String> rest(ApiRequest request, String prefix) {
    String path = request.path();
    return path.startsWith(prefix) && path.length() > prefix.length()
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }
}
