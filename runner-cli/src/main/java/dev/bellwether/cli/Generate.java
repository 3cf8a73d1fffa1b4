package dev.bellwether.cli;

import picocli.CommandLine.Command;

/** Makes up data for benchmarks and tests: the commands below it say which. */
@Command(
    name = "generate",
    description = "Makes up data for benchmarks and tests.",
    synopsisSubcommandLabel = "COMMAND")
final class Generate {}
