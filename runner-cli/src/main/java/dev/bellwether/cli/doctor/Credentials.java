package dev.bellwether.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which keys are in the environment: their names, never anything of their values. */
final class Credentials {
  private static final Map<String, List<String>> ALPACA_PAPER =
      Map.of("Alpaca paper", List.of("ALPACA_PAPER_API_KEY", "ALPACA_PAPER_API_SECRET"));
  private static final Map<String, List<String>> ALPACA_LIVE =
      Map.of("Alpaca live", List.of("ALPACA_LIVE_API_KEY", "ALPACA_LIVE_API_SECRET"));
  private static final Map<String, List<String>> POLYGON =
      Map.of("Polygon", List.of("POLYGON_API_KEY"));
  private static final Map<String, List<String>> COIN =
      Map.of("CoinMarketCap", List.of("CMC_PRO_API_KEY"));

  private Credentials() {}

  static List<Finding> in(Map<String, String> environment) {
    List<Finding> findings = new ArrayList<>();
    for (Map<String, List<String>> vendor : List.of(ALPACA_PAPER, ALPACA_LIVE, POLYGON, COIN)) {
      vendor.forEach((name, keys) -> findings.add(of(name, keys, environment)));
    }
    return findings;
  }

  private static Finding of(String vendor, List<String> keys, Map<String, String> environment) {
    List<String> missing =
        keys.stream().filter(key -> environment.getOrDefault(key, "").isBlank()).toList();
    if (missing.isEmpty()) {
      return Finding.ok(vendor, String.join(" and ", keys) + " set");
    }
    if (missing.size() == keys.size()) {
      return Finding.note(vendor, String.join(" and ", keys) + " not set");
    }
    return Finding.warning(
        vendor, String.join(" and ", missing) + " not set, but the rest is: set all or none.");
  }
}
