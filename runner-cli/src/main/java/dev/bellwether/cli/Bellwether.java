package dev.bellwether.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command above all commands. */
@Command(
    name = "bellwether",
    description = "Runs trading strategies: the same rules on recorded bars as in the market.",
    versionProvider = Bellwether.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with 'bellwether demo'; 'bellwether help COMMAND' tells more.",
      "Exit codes: 0 done, 1 failed, 2 not understood."
    })
@SuppressWarnings("UnusedVariable") // the options are there to be listed; picocli acts on them
final class Bellwether {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Say what this command does.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Say which version this is.")
  private boolean version;

  @Option(
      names = CommandTree.VERBOSE,
      scope = ScopeType.INHERIT,
      description = "On a failure show all details.")
  private boolean verbose;

  /** Of the jar, and of the Java that runs it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String ours = Bellwether.class.getPackage().getImplementationVersion();
      String java = System.getProperty("java.version", "unknown");
      return new String[] {
        "bellwether " + (ours == null ? "(from class files)" : ours) + ", Java " + java
      };
    }
  }
}
