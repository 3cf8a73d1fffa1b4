package dev.bellwether.cli;

import picocli.CommandLine.Command;

/** A system at work with an account. */
@Command(
    name = "live",
    description = "Trades with an account: a sandbox's, the broker's play money, or real money.",
    synopsisSubcommandLabel = "SYSTEM")
final class Live {}
