package dev.bellwether.broker.alpaca;

import dev.bellwether.http.Secret;
import dev.bellwether.http.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pair of keys. Alpaca's paper keys begin with {@code PK}, live ones with {@code AK}; this is
 * used to notice a key in the wrong place.
 */
public record AlpacaCredentials(Secret keyId, Secret secret) {
  /** Two variables that belong together. */
  private record Names(String key, String secret) {}

  /** What two variables held. */
  private record Found(Names names, AlpacaCredentials keys) {}

  private static final Names PAPER = new Names("ALPACA_PAPER_API_KEY", "ALPACA_PAPER_API_SECRET");
  private static final Names LIVE = new Names("ALPACA_LIVE_API_KEY", "ALPACA_LIVE_API_SECRET");
  private static final List<Names> EITHER =
      List.of(
          new Names("ALPACA_API_KEY", "ALPACA_SECRET_KEY"),
          new Names("APCA_API_KEY_ID", "APCA_API_SECRET_KEY"));

  public static AlpacaCredentials of(String keyId, String secret) {
    return new AlpacaCredentials(new Secret(keyId), new Secret(secret));
  }

  /**
   * The keys of one side: from {@code ALPACA_PAPER_API_KEY} or {@code ALPACA_LIVE_API_KEY} and
   * their secrets, or from {@code ALPACA_API_KEY} and {@code ALPACA_SECRET_KEY}, or {@code
   * APCA_API_KEY_ID} and {@code APCA_API_SECRET_KEY} where these belong to that side.
   *
   * @throws IllegalArgumentException if there are none, only half, contradicting ones or such of
   *     the other side; the message names the variables and never a value
   */
  public static AlpacaCredentials from(Settings settings, Venue venue) {
    List<Found> found = new ArrayList<>();
    for (Names names : names(settings, venue)) {
      pair(settings, names).ifPresent(keys -> found.add(new Found(names, keys)));
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(missing(venue));
    }
    Found first = found.getFirst();
    for (Found other : found) {
      if (!other.keys().equals(first.keys())) {
        throw new IllegalArgumentException(
            first.names().key()
                + " and "
                + other.names().key()
                + " must not hold different keys; take one out");
      }
    }
    requireOf(venue, first.keys(), first.names().key());
    return first.keys();
  }

  /** The variables that count: the side's own, and the common ones unless they are the other's. */
  private static List<Names> names(Settings settings, Venue venue) {
    List<Names> names = new ArrayList<>();
    if (venue == Venue.PAPER) {
      names.add(PAPER);
    } else if (venue == Venue.LIVE) {
      names.add(LIVE);
    }
    boolean own = names.stream().anyMatch(n -> settings.value(n.key()).isPresent());
    for (Names either : EITHER) {
      // With keys of its own a side does not look at common ones that are the other side's.
      if (!own || belongs(settings, either, venue)) {
        names.add(either);
      }
    }
    return names;
  }

  private static boolean belongs(Settings settings, Names names, Venue venue) {
    Optional<Venue> host = AlpacaConfig.base(settings).map(AlpacaConfig::venueOf);
    Optional<Venue> habit = settings.value(names.key()).flatMap(AlpacaCredentials::habit);
    return host.or(() -> habit).filter(v -> v != venue).isEmpty();
  }

  private static Optional<AlpacaCredentials> pair(Settings settings, Names names) {
    Optional<String> key = settings.value(names.key());
    Optional<String> secret = settings.value(names.secret());
    if (key.isPresent() != secret.isPresent()) {
      String there = key.isPresent() ? names.key() : names.secret();
      String absent = key.isPresent() ? names.secret() : names.key();
      throw new IllegalArgumentException(there + " is set but " + absent + " is not");
    }
    return key.map(k -> of(k, secret.orElseThrow()));
  }

  private static String missing(Venue venue) {
    String own =
        switch (venue) {
          case PAPER -> PAPER.key() + " and " + PAPER.secret();
          case LIVE -> LIVE.key() + " and " + LIVE.secret();
          case CUSTOM -> EITHER.getFirst().key() + " and " + EITHER.getFirst().secret();
        };
    return own + " must be set in the environment or in .env for a " + venue.word() + " session";
  }

  /** Refuses keys that, by how they begin, belong to the other side. */
  static void requireOf(Venue venue, AlpacaCredentials keys, String where) {
    Optional<Venue> habit = habit(keys.keyId().value());
    if (venue != Venue.CUSTOM && habit.filter(v -> v != venue).isPresent()) {
      throw new IllegalArgumentException(
          where
              + " holds a "
              + habit.get().word()
              + " key, but the session is "
              + venue.word()
              + ": paper and live keys must not be mixed");
    }
  }

  private static Optional<Venue> habit(String keyId) {
    if (keyId.startsWith("PK")) {
      return Optional.of(Venue.PAPER);
    }
    return keyId.startsWith("AK") ? Optional.of(Venue.LIVE) : Optional.empty();
  }
}
