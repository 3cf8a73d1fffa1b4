package dev.bellwether.cli;

import picocli.CommandLine.Command;

/** Recorded days, lived against a local exchange. */
@Command(
    name = "rehearse",
    description = "Lives recorded days against a local exchange, through the real adapters.",
    synopsisSubcommandLabel = "SYSTEM")
final class Rehearse {}
