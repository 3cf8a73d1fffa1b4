package dev.bellwether.sandbox.server;

import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.wire.ApiOutcome;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Query;
import io.javalin.http.Context;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Carries requests from HTTP to the sandbox and answers back. */
final class HttpShell {
  private final Sandbox sandbox;

  HttpShell(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  void answer(Context context) {
    switch (sandbox.handle(request(context))) {
      case ApiOutcome.Reply reply -> {
        context.status(reply.status());
        reply.headers().forEach(context::header);
        context.result(reply.body());
      }
      case ApiOutcome.Reset reset ->
          ServletContextRequest.getServletContextRequest(context.req())
              .getConnectionMetaData()
              .getConnection()
              .getEndPoint()
              .close();
      case ApiOutcome.Silence silence -> context.future(CompletableFuture::new);
    }
  }

  private static ApiRequest request(Context context) {
    String path = URI.create(context.req().getRequestURI()).getPath();
    String query = context.queryString();
    return new ApiRequest(
        context.req().getMethod(),
        path,
        query == null ? Query.NONE : Query.parse(query),
        context.headerMap(),
        context.bodyAsBytes());
  }
}
