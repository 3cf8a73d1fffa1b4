package dev.bellwether.cli;

import dev.bellwether.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "btm", description = "Trades real minute bars that come with the program.")
final class SweepBtm implements Callable<Integer> {
  SweepBtm(Surroundings s) {}
  @Override public Integer call() { return 0; }
}
