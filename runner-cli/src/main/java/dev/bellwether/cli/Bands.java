package dev.bellwether.cli;

import dev.bellwether.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "bands", description = "Trades real minute bars that come with the program.")
final class Bands implements Callable<Integer> {
  Bands(Surroundings s) {}
  @Override public Integer call() { return 0; }
}
