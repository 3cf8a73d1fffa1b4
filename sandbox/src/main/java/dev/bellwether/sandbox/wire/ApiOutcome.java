package dev.bellwether.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What comes back from a request: an answer, or none. */
public sealed interface ApiOutcome {
  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body empty for none
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes that pass through; never compared
  record Reply(int status, Map<String, String> headers, byte[] body) implements ApiOutcome {
    public Reply {
      headers = new LinkedHashMap<>(headers);
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The same with one more header. */
    public Reply with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Reply(status, more, body);
    }

    public static Reply json(int status, Object value) {
      return new Reply(status, Map.of("Content-Type", "application/json"), Json.bytes(value));
    }

    public static Reply html(int status, String text) {
      String page =
          "<html>\r\n<head><title>"
              + text
              + "</title></head>\r\n<body>\r\n<center><h1>"
              + text
              + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
      return new Reply(
          status, Map.of("Content-Type", "text/html"), page.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply empty(int status) {
      return new Reply(status, Map.of(), new byte[0]);
    }
  }

  /** The connection breaks without an answer. */
  record Reset() implements ApiOutcome {}

  /** The connection stays, and no answer ever comes: the client's timeout decides. */
  record Silence() implements ApiOutcome {}
}
