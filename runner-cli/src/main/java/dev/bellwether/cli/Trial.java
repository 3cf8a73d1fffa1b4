package dev.bellwether.cli;

import picocli.CommandLine.Command;

/** Days on which things go wrong. */
@Command(
    name = "trial",
    description = "Lives recorded days while things go wrong, and says what was violated.",
    synopsisSubcommandLabel = "TRIAL")
final class Trial {}
