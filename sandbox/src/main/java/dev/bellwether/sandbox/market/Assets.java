package dev.bellwether.sandbox.market;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The listed assets: the S&amp;P 500 funds that Bellwether trades, and whatever has bars.
 *
 * <p>Margins: Alpaca, "Margin and short selling" (January 2026): 30 % long, 50 % for twofold and 75
 * % for threefold funds; short 30 % times the multiple, at most 100 %.
 */
public final class Assets {
  private static final Map<String, Asset> KNOWN =
      Map.of(
          "SPY", Asset.listed("SPY", "SPDR S&P 500 ETF Trust", "ARCA", "0.3", "0.3"),
          "SPXL",
              Asset.listed("SPXL", "Direxion Daily S&P 500 Bull 3X Shares", "ARCA", "0.75", "0.9"),
          "SPXS",
              Asset.listed("SPXS", "Direxion Daily S&P 500 Bear 3X Shares", "ARCA", "0.75", "0.9"),
          "SPUU",
              Asset.listed("SPUU", "Direxion Daily S&P 500 Bull 2X Shares", "ARCA", "0.5", "0.6"),
          "SPDN",
              Asset.listed("SPDN", "Direxion Daily S&P 500 Bear 1X Shares", "ARCA", "0.3", "0.3"),
          "SH", Asset.listed("SH", "ProShares Short S&P500", "ARCA", "0.3", "0.3"),
          "SDS", Asset.listed("SDS", "ProShares UltraShort S&P500", "ARCA", "0.5", "0.6"));

  private final SequencedMap<String, Asset> byTicker = new TreeMap<>(KNOWN);
  private final SequencedMap<String, Asset> byId = new TreeMap<>();

  /** The known funds. */
  public Assets() {
    KNOWN.values().forEach(this::add);
  }

  /** Lists a ticker, if it is not listed yet, and returns its asset. */
  public Asset list(String ticker) {
    Asset asset = byTicker.get(ticker);
    if (asset == null) {
      asset = Asset.listed(ticker, ticker, "NYSE", "0.3", "0.3");
      add(asset);
    }
    return asset;
  }

  /** Lists an asset, in place of one of the same ticker. */
  public void add(Asset asset) {
    byTicker.put(asset.ticker(), asset);
    byId.put(asset.id().toString(), asset);
  }

  /** By ticker or by id. */
  public Optional<Asset> find(String tickerOrId) {
    Asset asset = byTicker.get(tickerOrId);
    return Optional.ofNullable(asset != null ? asset : byId.get(tickerOrId));
  }

  /** All, in the order of their tickers. */
  public Collection<Asset> all() {
    return Collections.unmodifiableCollection(byTicker.values());
  }
}
