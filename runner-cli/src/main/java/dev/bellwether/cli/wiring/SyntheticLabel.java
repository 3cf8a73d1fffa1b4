package dev.bellwether.cli.wiring;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The mark that made-up bars carry in their file, whatever its name and symbol: a last column,
 * named {@code synthetic_seed_N} and empty in every row. Readers of bars pass over columns they do
 * not know.
 */
public final class SyntheticLabel {
  private static final String COLUMN = "synthetic_seed_";
  private static final Pattern FORM = Pattern.compile(COLUMN + "(-?[0-9]+)");
  private static final int LONGEST_HEADER = 4096;

  private SyntheticLabel() {}

  /** The stream with the column added to what is written to it, which must be a CSV with header. */
  public static OutputStream adding(long seed, OutputStream out) {
    return new ColumnAdder(("," + COLUMN + seed + "\n").getBytes(StandardCharsets.US_ASCII), out);
  }

  /** The seed, if the file has the column; a file that cannot be read has none. */
  public static Optional<Long> seed(Path file) {
    Matcher form = FORM.matcher(header(file));
    return form.find() ? Optional.of(Long.valueOf(form.group(1))) : Optional.empty();
  }

  private static String header(Path file) {
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
      String start = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.US_ASCII);
      return start.lines().findFirst().orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static final class ColumnAdder extends FilterOutputStream {
    private static final byte[] EMPTY = {',', '\n'};

    private byte[] end;

    ColumnAdder(byte[] headerEnd, OutputStream out) {
      super(out);
      this.end = headerEnd;
    }

    @Override
    public void write(int b) throws IOException {
      if (b == '\n') {
        out.write(end);
        end = EMPTY;
      } else {
        out.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int start = from;
      for (int i = from; i < from + count; i++) {
        if (bytes[i] == '\n') {
          out.write(bytes, start, i - start);
          out.write(end);
          end = EMPTY;
          start = i + 1;
        }
      }
      out.write(bytes, start, from + count - start);
    }
  }
}
