import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks ({@code check}) or restores ({@code write}) the layout of every Java file in the given folders.
 *
 * <p>Started by Maven as a single-file program with google-java-format on its class path: Maven's own process may run
 * on a JDK too old to parse our sources.
 */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<String> files = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      files.addAll(javaFiles(Path.of(args[i])));
    }
    System.exit(files.isEmpty() ? 0 : format(write, files));
  }

  private static int format(boolean write, List<String> files) {
    List<String> command = new ArrayList<>(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(files);
    StringWriter named = new StringWriter();
    StringWriter errors = new StringWriter();
    int code = ToolProvider.findFirst("google-java-format").orElseThrow()
        .run(new PrintWriter(named, true), new PrintWriter(errors, true), command.toArray(String[]::new));
    if (code != 0) {
      System.err.print(named);
      System.err.print(errors);
      System.err.println("The files named above are not formatted: run build/format.sh and commit the result.");
    }
    return code;
  }

  private static List<String> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.map(Path::toString).filter(path -> path.endsWith(".java")).sorted().toList();
    }
  }
}
