package dev.bellwether.cli;

import dev.bellwether.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A command that goes on until it is stopped, in a thread of its own. */
final class RunningCli implements AutoCloseable {
  private static final int SECONDS = 60;
  private static final String END = "\u0000the end";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private final Thread thread;

  private final String port;

  private RunningCli(Cli cli, String port, String... args) {
    this.port = port;
    PrintWriter out = new PrintWriter(new LineWriter());
    Surroundings surroundings =
        new Surroundings(
            out,
            new PrintWriter(err),
            false,
            false,
            cli.directory(),
            cli.environment(),
            cli.clock());
    thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  code.complete(Main.run(args, surroundings));
                  lines.add(END);
                });
  }

  static RunningCli start(Cli cli, String... args) {
    return new RunningCli(cli, "", args);
  }

  /** A sandbox on a free port of four digits, as that of the documentation may be taken. */
  static RunningCli sandbox(Cli cli, List<String> words) throws IOException {
    String port = Integer.toString(freePort());
    List<String> args = new ArrayList<>(words);
    args.addAll(List.of("--port", port));
    return new RunningCli(cli, port, args.toArray(String[]::new));
  }

  private static int freePort() throws IOException {
    for (int port = 8791; port < 9999; port++) {
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (BindException taken) {
        // the next one, then
      }
    }
    throw new AssertionError("no free port from 8791 to 9998");
  }

  String port() {
    return port;
  }

  /** All lines up to the one that begins so; up to the end if the command ends before. */
  List<String> until(String beginning) throws InterruptedException {
    List<String> seen = new ArrayList<>();
    while (true) {
      String line = lines.poll(SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("no line \"" + beginning + "\" after " + seen);
      }
      if (line.equals(END)) {
        return seen;
      }
      seen.add(line);
      if (line.startsWith(beginning)) {
        return seen;
      }
    }
  }

  /** Asks it to end; its exit code. */
  int stop() throws Exception {
    thread.interrupt();
    return code.get(SECONDS, TimeUnit.SECONDS);
  }

  String err() {
    return err.toString();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** Hands on whole lines. */
  private final class LineWriter extends Writer {
    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] text, int from, int count) {
      for (int i = from; i < from + count; i++) {
        if (text[i] == '\n') {
          lines.add(line.toString().replace("\r", ""));
          line.setLength(0);
        } else {
          line.append(text[i]);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
