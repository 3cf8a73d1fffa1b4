package dev.bellwether.cli.guard;

import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that stops a running system and keeps it from starting, until it is taken away. */
public record HaltSwitch(Path folder) {
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

  /**
   * Refuses to go on where trading is halted.
   *
   * @throws PortException if it is
   */
  public void mustBeOff() {
    Optional<String> reason = reason();
    if (reason.isPresent()) {
      throw new PortException(
          PortException.Remedy.STOP,
          "Trading is halted: "
              + reason.get()
              + ". Take it back with \"bellwether halt --clear\".");
    }
  }

  /** Halts, for a reason that people read. */
  public void set(String reason) {
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
