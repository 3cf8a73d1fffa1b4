package dev.bellwether.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A real second process that has the lock of a system's folder. */
record OtherProcess(Process process) implements AutoCloseable {
  /** Starts it, and waits until it has the lock. */
  static OtherProcess holding(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.resolve("lock").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    InputStream said = process.getInputStream();
    if (said.read() != 'L') {
      throw new IllegalStateException("the other process has no lock");
    }
    return new OtherProcess(process);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** What runs there: takes the lock, says so, and keeps it until it is ended. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (FileChannel channel =
              FileChannel.open(
                  Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        System.out.write(lock.isValid() ? 'L' : '-');
        System.out.flush();
        int end = System.in.read();
        System.out.write(end);
      }
    }
  }
}
