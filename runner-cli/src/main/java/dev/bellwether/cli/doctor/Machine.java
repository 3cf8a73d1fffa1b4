package dev.bellwether.cli.doctor;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.ensemble.learn.MatrixProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Java, memory, disk and folders. */
final class Machine {
  private static final int OLDEST_JAVA = 21;
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_MEMORY = 192;
  private static final long LITTLE_DISK = 1024;
  private static final long LEAST_DISK = 100;

  private Machine() {}

  static Finding java(int version, String text) {
    return version >= OLDEST_JAVA
        ? Finding.ok("Java", text + " (needs " + OLDEST_JAVA + ")")
        : Finding.failure("Java", text + " is too old; install JDK " + OLDEST_JAVA + " or later.");
  }

  static Finding memory(long heapBytes, int cores) {
    String text =
        "up to " + Figures.count(heapBytes / MEGABYTE) + " MB, " + Figures.things(cores, "core");
    return heapBytes / MEGABYTE >= LEAST_MEMORY
        ? Finding.ok("Memory", text)
        : Finding.warning(
            "Memory", text + "; long histories need more: BELLWETHER_JAVA_OPTS=-Xmx512m.");
  }

  /** What the ensemble computes with: the same bits, at another speed. */
  static Finding arithmetic(MatrixProvider matrices) {
    return Finding.ok("Arithmetic", matrices.name());
  }

  static Finding disk(Path directory) {
    try {
      return disk(Files.getFileStore(directory.toAbsolutePath()).getUsableSpace());
    } catch (IOException e) {
      return Finding.warning("Disk", "the free space cannot be found out");
    }
  }

  static Finding disk(long freeBytes) {
    long megabytes = freeBytes / MEGABYTE;
    String text = Figures.count(megabytes) + " MB free";
    if (megabytes < LEAST_DISK) {
      return Finding.failure("Disk", text + "; journals and reports need more, free some.");
    }
    return megabytes < LITTLE_DISK
        ? Finding.warning("Disk", text + ", which is little.")
        : Finding.ok("Disk", text);
  }

  /** Writes a file and takes it away again. */
  static Finding writable(String subject, Path directory) {
    try {
      Files.delete(Files.createTempFile(directory, "bellwether-", ".tmp"));
      return Finding.ok(subject, directory.toAbsolutePath().normalize() + " can be written to");
    } catch (IOException | SecurityException e) {
      return Finding.failure(
          subject,
          directory.toAbsolutePath().normalize()
              + " cannot be written to; change its permissions or work in another folder.");
    }
  }
}
