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
      return paths.filter(path -> isSource(folder, path)).map(Path::toString).sorted().toList();
    }
  }

  /**
   * Generated sources lie in the folder target of a module, which is the first or second of a path.
   */
  private static boolean isSource(Path folder, Path file) {
    Path path = folder.relativize(file);
    Path top = path.getNameCount() > 2 ? path.subpath(0, 2) : path;
    for (Path name : top) {
      if (name.toString().equals("target")) {
        return false;
      }
    }
    return path.toString().endsWith(".java");
  }
}
