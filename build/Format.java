import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Restores the layout of every Java file in a folder ({@code write <folder> <list>}), or lists in a
 * file those that need it ({@code check <folder> <list>}); no list is left when there are none.
 *
 * <p>Started by Maven as a single-file program with google-java-format on its class path: Maven's
 * own process may run on a JDK too old to parse our sources.
 */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    List<String> files = javaFiles(Path.of(args[1]));
    Path list = Path.of(args[2]);
    Files.deleteIfExists(list);
    if (files.isEmpty()) {
      return;
    }
    if (args[0].equals("write")) {
      format(Stream.concat(Stream.of("--replace"), files.stream()));
      return;
    }
    String unformatted = format(Stream.concat(Stream.of("--dry-run"), files.stream()));
    if (!unformatted.isEmpty()) {
      System.err.print(unformatted);
      Files.writeString(list, unformatted);
    }
  }

  private static String format(Stream<String> arguments) {
    StringWriter output = new StringWriter();
    int code =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(
                new PrintWriter(output, true),
                new PrintWriter(System.err, true),
                arguments.toArray(String[]::new));
    if (code != 0) {
      System.exit(code);
    }
    return output.toString();
  }

  private static List<String> javaFiles(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.map(Path::toString).filter(path -> path.endsWith(".java")).sorted().toList();
    }
  }
}
