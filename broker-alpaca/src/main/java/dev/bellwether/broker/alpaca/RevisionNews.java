package dev.bellwether.broker.alpaca;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Takes every sign of life as a reason to ask: the account itself says what happened. */
record RevisionNews(AtomicLong revision, Logger log) implements TradeNews {
  @Override
  public void update(TradeUpdate update) {
    revision.incrementAndGet();
  }

  @Override
  public void connected() {
    revision.incrementAndGet(); // nothing is repeated that was said while the stream was down
  }

  @Override
  public void disconnected(String reason, boolean ended) {
    log.warn("order updates are {}: {}", ended ? "over" : "interrupted", reason);
    revision.incrementAndGet();
  }
}
