package dev.bellwether.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a stream is.
 *
 * @param base scheme, host and port, such as {@code wss://stream.data.alpaca.markets}
 * @param path from the slash on
 * @param headers of the request that opens it
 */
public record StreamTarget(String base, String path, Map<String, String> headers) {
  public StreamTarget {
    headers = new LinkedHashMap<>(headers);
  }

  /** Without the headers, which may hold keys. */
  @Override
  public String toString() {
    return base + path;
  }
}
