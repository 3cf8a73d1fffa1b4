package dev.bellwether.cli;

import picocli.CommandLine.Command;

/** Runs a strategy over recorded bars with many parameters: the commands below it say which. */
@Command(
    name = "sweep",
    description = "Runs a strategy over recorded bars with many parameters.",
    synopsisSubcommandLabel = "COMMAND")
final class Sweep {}
