package dev.bellwether.data.polygon;

import dev.bellwether.http.Secret;
import dev.bellwether.http.Settings;
import java.util.List;

/** The one key. */
public record PolygonCredentials(Secret key) {
  private static final List<String> NAMES = List.of("POLYGON_API_KEY", "MASSIVE_API_KEY");

  public static PolygonCredentials of(String key) {
    return new PolygonCredentials(new Secret(key));
  }

  /**
   * The key in {@code POLYGON_API_KEY} or {@code MASSIVE_API_KEY}.
   *
   * @throws IllegalArgumentException if there is none, or two different ones
   */
  public static PolygonCredentials from(Settings settings) {
    List<String> keys =
        NAMES.stream().flatMap(name -> settings.value(name).stream()).distinct().toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "POLYGON_API_KEY must be set in the environment or in .env");
    }
    if (keys.size() > 1) {
      throw new IllegalArgumentException(
          "POLYGON_API_KEY and MASSIVE_API_KEY must not hold different keys; take one out");
    }
    return of(keys.getFirst());
  }
}
