package dev.bellwether.cli;

import dev.bellwether.cli.option.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one sentence what was not understood, and what was probably meant. */
final class Misunderstanding {
  private static final Pattern CONVERSION =
      Pattern.compile(
          "Invalid value for (?:option|positional parameter) [^:(]*(?:\\([^)]*\\))?[^:]*: (.*)",
          Pattern.DOTALL);
  private static final Pattern SUBJECT = Pattern.compile("([a-z]+(?:[A-Z][a-z]+)*) (must .*)");

  private static final String NO_COMMAND = "Missing required subcommand";

  private Misunderstanding() {}

  /** Prints it; the exit code of a wrong command line. */
  static int report(ParameterException e, String[] args, PrintWriter err) {
    CommandLine command = e.getCommandLine();
    err.println("bellwether: " + sentence(e, args));
    if (NO_COMMAND.equals(e.getMessage())) {
      command.usage(err);
    } else {
      err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.USAGE;
  }

  /**
   * A complaint about the value of an option.
   *
   * @param e whose message names the parameter as the code does, such as {@code bandMultiplier}
   */
  static ParameterException of(CommandLine command, IllegalArgumentException e) {
    return new ParameterException(command, asOption(command, String.valueOf(e.getMessage())), e);
  }

  private static String sentence(ParameterException e, String[] args) {
    String text =
        switch (e) {
          case UnmatchedArgumentException unmatched -> unmatched(unmatched);
          case MissingParameterException missing -> missing(missing, args);
          default -> conversion(e);
        };
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  private static String unmatched(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String word = e.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      return unknownOption(command, word);
    }
    if (!command.getSubcommands().isEmpty()) {
      return "unknown command "
          + word
          + "."
          + Nearest.suggestion(word, command.getSubcommands().keySet());
    }
    return "unexpected argument " + word;
  }

  private static String unknownOption(CommandLine command, String word) {
    String name = word.replaceFirst("=.*", "");
    return "unknown option " + name + "." + Nearest.suggestion(name, options(command));
  }

  /** What is missing may be there under a wrong name: that is then what to say. */
  private static String missing(MissingParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    for (String word : args) {
      if (word.startsWith("--") && !options(command).contains(word.replaceFirst("=.*", ""))) {
        return unknownOption(command, word);
      }
    }
    List<String> missing = new ArrayList<>();
    for (ArgSpec argument : e.getMissing()) {
      if (argument instanceof OptionSpec option && argument.required()) {
        missing.add(option.longestName() + " " + option.paramLabel());
      }
    }
    return missing.isEmpty()
        ? lowerFirst(String.valueOf(e.getMessage()))
        : String.join(" and ", missing) + " must be given";
  }

  private static String conversion(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    Matcher form = CONVERSION.matcher(message);
    if (form.matches() && e.getArgSpec() instanceof OptionSpec option) {
      String fault = form.group(1);
      return option.longestName() + (fault.startsWith("must ") ? " " : ": ") + fault;
    }
    if (message.equals(NO_COMMAND)) {
      return "a command must follow: "
          + String.join(", ", e.getCommandLine().getSubcommands().keySet());
    }
    return lowerFirst(message);
  }

  private static String asOption(CommandLine command, String message) {
    Matcher form = SUBJECT.matcher(message);
    if (form.matches()) {
      String option = "--" + kebab(form.group(1));
      return options(command).contains(option) ? option + " " + form.group(2) : message;
    }
    return message;
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .toList();
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
