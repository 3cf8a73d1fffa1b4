package dev.bellwether.cli.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that stops a running system and keeps it from starting, until it is taken away. */
record HaltSwitch(Path folder) {
  private Path file() {
    return folder.resolve("halt");
  }

  /** Why trading is halted; empty if it is not. */
  Optional<String> reason() {
    try {
      return Files.exists(file())
          ? Optional.of(Files.readString(file()).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of("the file " + file() + " is there but cannot be read");
    }
  }

  void set(String reason) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file(), reason + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file() + " cannot be written", e);
    }
  }

  /** Takes it away; whether it was there. */
  boolean clear() {
    try {
      return Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file() + " cannot be removed", e);
    }
  }
}
