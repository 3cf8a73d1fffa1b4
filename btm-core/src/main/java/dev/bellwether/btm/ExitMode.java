package dev.bellwether.btm;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import java.time.Duration;

/** How the day's position is closed. No position is held overnight; early closes shift the exit. */
public enum ExitMode {
  /**
   * Asked at the closing bell, filled at the session's last close: the rule of the paper, for
   * backtests. Too late for a real exchange.
   */
  CLOSE(Duration.ZERO, TimeInForce.CLS),
  /**
   * A market-on-close order 10 minutes 30 seconds before the close, half a minute before exchanges
   * stop taking them.
   */
  MOC(Duration.ofSeconds(630), TimeInForce.CLS),
  /**
   * A plain market order 10 minutes 30 seconds before the close: what the first live system sent.
   */
  MARKET(Duration.ofSeconds(630), TimeInForce.DAY);

  private final Duration beforeClose;
  private final TimeInForce timeInForce;

  ExitMode(Duration beforeClose, TimeInForce timeInForce) {
    this.beforeClose = beforeClose;
    this.timeInForce = timeInForce;
  }

  /** When the exit is ordered. */
  public SessionTime time() {
    return SessionTime.beforeClose(beforeClose);
  }

  /** How the exit is filled. */
  public TimeInForce timeInForce() {
    return timeInForce;
  }

  long millisIn(Session session) {
    return session.closeMillis() - beforeClose.toMillis();
  }
}
