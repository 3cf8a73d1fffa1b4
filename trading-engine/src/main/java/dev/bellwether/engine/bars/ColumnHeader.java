package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.ReadReport.CacheUse;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.time.SessionPart;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What stands before the columns in a cache.
 *
 * @param key what the columns were made of and how; another key, another cache
 * @param firstMillis earliest timestamp of the text
 * @param lastMillis latest timestamp of the text
 * @param calendarKey what the calendar said of the days between
 * @param dataHash of the bars
 * @param report of the reading that made them
 * @param columns what follows, in order
 */
record ColumnHeader(
    String key,
    long firstMillis,
    long lastMillis,
    long calendarKey,
    String dataHash,
    ReadReport report,
    List<Shape> columns) {

  /**
   * The columns of one symbol.
   *
   * @param withEnds whether there is a column of ends
   */
  record Shape(Symbol symbol, int bars, boolean withEnds) {
    static Shape of(Bars bars) {
      return new Shape(bars.symbol(), bars.size(), bars.columns().end().length > 0);
    }

    /** Bytes that the columns and their checksums take. */
    long bytes() {
      return (withEnds ? 7L : 6L) * (bars + 1L) * Long.BYTES;
    }
  }

  ColumnHeader {
    columns = List.copyOf(columns);
  }

  static List<Shape> shapes(Collection<Bars> bars) {
    return bars.stream().map(Shape::of).toList();
  }

  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(key);
    out.writeLong(firstMillis);
    out.writeLong(lastMillis);
    out.writeLong(calendarKey);
    out.writeUTF(dataHash);
    write(report, out);
    out.writeInt(columns.size());
    for (Shape shape : columns) {
      out.writeUTF(shape.symbol().ticker());
      out.writeInt(shape.bars());
      out.writeBoolean(shape.withEnds());
    }
    return bytes.toByteArray();
  }

  static ColumnHeader fromBytes(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String key = in.readUTF();
    long firstMillis = in.readLong();
    long lastMillis = in.readLong();
    long calendarKey = in.readLong();
    String dataHash = in.readUTF();
    ReadReport report = readReport(in);
    int count = in.readInt();
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shapes.add(new Shape(Symbol.of(in.readUTF()), in.readInt(), in.readBoolean()));
    }
    return new ColumnHeader(key, firstMillis, lastMillis, calendarKey, dataHash, report, shapes);
  }

  private static void write(ReadReport report, DataOutputStream out) throws IOException {
    out.writeUTF(report.file());
    out.writeUTF(report.timeFormat().name());
    out.writeBoolean(report.timeFormatDeclared());
    out.writeUTF(report.stamp().name());
    out.writeLong(report.granularity().millis());
    out.writeBoolean(report.granularityDeclared());
    out.writeBoolean(report.newestFirst());
    out.writeLong(report.rowsRead());
    out.writeLong(report.rowsKept());
    out.writeLong(report.otherSymbols());
    write(report.cut(), out);
    write(report.skipped(), out);
    write(report.firstSkipped(), out);
    write(report.hints(), out);
  }

  private static ReadReport readReport(DataInputStream in) throws IOException {
    return new ReadReport(
        in.readUTF(),
        TimeFormat.valueOf(in.readUTF()),
        in.readBoolean(),
        Stamp.valueOf(in.readUTF()),
        new Granularity(in.readLong()),
        in.readBoolean(),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        readCounts(SessionPart.class, in),
        readCounts(BarFileRule.class, in),
        readLines(in),
        readLines(in),
        CacheUse.READ);
  }

  private static void write(Map<? extends Enum<?>, Long> counts, DataOutputStream out)
      throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<? extends Enum<?>, Long> entry : counts.entrySet()) {
      out.writeUTF(entry.getKey().name());
      out.writeLong(entry.getValue());
    }
  }

  private static <K extends Enum<K>> Map<K, Long> readCounts(Class<K> keys, DataInputStream in)
      throws IOException {
    Map<K, Long> counts = new EnumMap<>(keys);
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      counts.put(Enum.valueOf(keys, in.readUTF()), in.readLong());
    }
    return counts;
  }

  private static void write(List<String> lines, DataOutputStream out) throws IOException {
    out.writeInt(lines.size());
    for (String line : lines) {
      out.writeUTF(line);
    }
  }

  private static List<String> readLines(DataInputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      lines.add(in.readUTF());
    }
    return lines;
  }
}
