package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.market.TradingHours;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When auction orders may be sent: for the open until 2 minutes before it, for the close until 10
 * minutes before it, both again from 19:00 New York time on.
 */
final class WindowRules {
  private static final LocalTime AGAIN = LocalTime.of(19, 0);
  private static final long BEFORE_OPEN_MILLIS = 120_000;
  private static final long BEFORE_CLOSE_MILLIS = 600_000;

  private WindowRules() {}

  static Optional<ApiError> check(TimeInForce force, long nowMillis, TradingHours hours) {
    Optional<Session> today = hours.today(nowMillis);
    if (today.isEmpty() || nowMillis >= hours.at(today.get().date(), AGAIN)) {
      return Optional.empty();
    }
    Session session = today.get();
    if (force == TimeInForce.OPG && nowMillis >= session.openMillis() - BEFORE_OPEN_MILLIS) {
      return no("opg orders must be submitted after 7:00pm and before 9:28am");
    }
    if (force == TimeInForce.CLS && nowMillis >= session.closeMillis() - BEFORE_CLOSE_MILLIS) {
      return no("cls orders must be submitted after 7:00pm and before 3:55pm");
    }
    return Optional.empty();
  }

  private static Optional<ApiError> no(String message) {
    return Optional.of(ApiError.forbidden(message));
  }
}
