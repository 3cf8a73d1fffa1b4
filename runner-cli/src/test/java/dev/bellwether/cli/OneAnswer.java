package dev.bellwether.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A web server that gives every caller the same answer, its headers included, until it is closed.
 */
final class OneAnswer implements AutoCloseable {
  private final ServerSocket socket;
  private final byte[] answer;

  private OneAnswer(ServerSocket socket, byte[] answer) {
    this.socket = socket;
    this.answer = answer;
  }

  static OneAnswer of(String status, String header) throws IOException {
    String answer =
        "HTTP/1.1 "
            + status
            + "\r\n"
            + header
            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    OneAnswer server =
        new OneAnswer(
            new ServerSocket(0, 5, InetAddress.getLoopbackAddress()),
            answer.getBytes(StandardCharsets.US_ASCII));
    Thread.ofPlatform().daemon().start(server::serve);
    return server;
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept();
          BufferedReader question =
              new BufferedReader(
                  new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
        String line = question.readLine();
        while (line != null && !line.isEmpty()) {
          line = question.readLine();
        }
        caller.getOutputStream().write(answer);
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
