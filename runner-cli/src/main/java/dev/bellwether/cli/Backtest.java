package dev.bellwether.cli;

import picocli.CommandLine.Command;

/** Runs a strategy over recorded bars: the commands below it say which. */
@Command(
    name = "backtest",
    description = "Runs a strategy over recorded bars.",
    synopsisSubcommandLabel = "COMMAND")
final class Backtest {}
