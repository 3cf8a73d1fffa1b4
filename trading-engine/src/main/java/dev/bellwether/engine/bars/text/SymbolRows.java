package dev.bellwether.engine.bars.text;

import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one symbol as they come out of the text, gathered in blocks so that nothing is moved
 * when there are more. A column can be taken out once; its blocks are then free, so that rows never
 * lie in memory twice.
 */
public final class SymbolRows {
  private static final int SMALLEST = 64;
  private static final int LARGEST = 8192;

  private static final double[] TAKEN = {};

  /** Rows side by side. */
  private static final class Block {
    final long[] stamp;
    final int[] line;
    double[] open;
    double[] high;
    double[] low;
    double[] close;
    double[] volume;

    Block(int rows) {
      stamp = new long[rows];
      line = new int[rows];
      open = new double[rows];
      high = new double[rows];
      low = new double[rows];
      close = new double[rows];
      volume = new double[rows];
    }

    double[] take(Column column) {
      double[] taken = TAKEN;
      switch (column) {
        case OPEN -> {
          taken = open;
          open = TAKEN;
        }
        case HIGH -> {
          taken = high;
          high = TAKEN;
        }
        case LOW -> {
          taken = low;
          low = TAKEN;
        }
        case CLOSE -> {
          taken = close;
          close = TAKEN;
        }
        case VOLUME -> {
          taken = volume;
          volume = TAKEN;
        }
        case TIME, SYMBOL, IGNORED -> throw new IllegalArgumentException("no decimals: " + column);
      }
      return taken;
    }
  }

  private final Symbol symbol;
  private final List<Block> blocks = new ArrayList<>();
  private Block block = new Block(SMALLEST);
  private int inBlock;
  private int size;
  private long last;
  private long[] stamps = {};

  SymbolRows(Symbol symbol) {
    this.symbol = symbol;
    blocks.add(block);
  }

  public Symbol symbol() {
    return symbol;
  }

  public int size() {
    return size;
  }

  /** The timestamp added last; meaningless while there is none. */
  long lastStamp() {
    return last;
  }

  /** The first timestamp in the order of time; needs a row. */
  public long earliest() {
    return Math.min(blocks.getFirst().stamp[0], last);
  }

  /** The last timestamp in the order of time; needs a row. */
  public long latest() {
    return Math.max(blocks.getFirst().stamp[0], last);
  }

  /** Adds the row that the reader has just read. */
  void add(RowReader row, int line) {
    if (inBlock == block.line.length) {
      block = new Block(Math.min(LARGEST, block.line.length * 2));
      blocks.add(block);
      inBlock = 0;
    }
    int i = inBlock++;
    last = row.stamp;
    block.stamp[i] = row.stamp;
    block.line[i] = line;
    block.open[i] = row.open;
    block.high[i] = row.high;
    block.low[i] = row.low;
    block.close[i] = row.close;
    block.volume[i] = row.volume;
    size++;
  }

  /**
   * All timestamps in the order of the file, shape [size]; joined once, when no row will follow.
   */
  public long[] stamps() {
    if (stamps.length < size) {
      stamps = joinedStamps();
    }
    return stamps;
  }

  private long[] joinedStamps() {
    long[] joined = new long[size];
    int done = 0;
    for (Block part : blocks) {
      int count = Math.min(size - done, part.stamp.length);
      System.arraycopy(part.stamp, 0, joined, done, count);
      done += count;
    }
    return joined;
  }

  /** The line of a row in the file, counted from 1. */
  public int line(int row) {
    int rest = row;
    for (Block part : blocks) {
      if (rest < part.line.length) {
        return part.line[rest];
      }
      rest -= part.line.length;
    }
    throw new IndexOutOfBoundsException("row " + row + " of " + size);
  }

  /**
   * Takes out a column of decimals in the order of the file, shape [size]; it is gone from here.
   */
  public double[] take(Column column) {
    double[] values = new double[size];
    int done = 0;
    for (Block part : blocks) {
      double[] taken = part.take(column);
      int count = Math.min(size - done, taken.length);
      System.arraycopy(taken, 0, values, done, count);
      done += count;
    }
    return values;
  }
}
