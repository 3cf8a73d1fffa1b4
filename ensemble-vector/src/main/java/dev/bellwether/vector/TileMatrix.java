package dev.bellwether.vector;

import dev.bellwether.ensemble.learn.SymmetricMatrix;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The lower triangle only, in tiles of eight rows by eight columns: half of the memory, which is
 * what the time goes into.
 *
 * <p>A tile below the diagonal stands for its mirror image too. Its rows times their x go, lane by
 * lane, to the product at its columns ("down"); its rows times the columns' x are summed within
 * themselves and go to the product at its rows ("across"). Tiles are taken row by row, so that at
 * each place of the product sums arrive in the order that {@link SymmetricMatrix} asks for: first
 * those across, then the diagonal, then those down, always two groups of four to a tile.
 *
 * <p>The loops have four rows of a tile in their bodies. More would exceed what the compiler
 * inlines into one method, and vectors would become objects.
 */
final class TileMatrix implements SymmetricMatrix {
  private static final int SIDE = 8;
  private static final int HALF = SIDE / 2;
  private static final int TILE = SIDE * SIDE;

  private static final VectorSpecies<Double> EIGHT = DoubleVector.SPECIES_512;
  private static final VectorMask<Double> ODD = VectorMask.fromLong(EIGHT, 0b1010_1010);
  private static final VectorMask<Double> ODD_PAIRS = VectorMask.fromLong(EIGHT, 0b1100_1100);
  private static final VectorMask<Double> UPPER = VectorMask.fromLong(EIGHT, 0b1111_0000);
  private static final VectorShuffle<Double> SWAP_ONES =
      VectorShuffle.fromValues(EIGHT, 1, 0, 3, 2, 5, 4, 7, 6);
  private static final VectorShuffle<Double> SWAP_PAIRS =
      VectorShuffle.fromValues(EIGHT, 2, 3, 0, 1, 6, 7, 4, 5);
  private static final VectorShuffle<Double> SWAP_HALVES =
      VectorShuffle.fromValues(EIGHT, 4, 5, 6, 7, 0, 1, 2, 3);

  private final int width;
  private final double[] tiles;
  private final double[] first;
  private final double[] second;
  private final double[] zero;
  private final double[] ignored;

  TileMatrix(int size) {
    this.width = SymmetricMatrix.width(size);
    int bands = width / SIDE;
    this.tiles = new double[bands * (bands + 1) / 2 * TILE];
    this.first = new double[width];
    this.second = new double[width];
    this.zero = new double[width];
    this.ignored = new double[width];
  }

  /**
   * Whether this machine's registers are as wide; narrower ones would be slower than plain Java.
   */
  static boolean fitsTheProcessor() {
    return DoubleVector.SPECIES_PREFERRED.length() >= SIDE;
  }

  @Override
  public double at(int row, int column) {
    return tiles[place(row, column)];
  }

  @Override
  public void set(int row, int column, double value) {
    tiles[place(row, column)] = value;
    if (row / SIDE == column / SIDE) {
      tiles[place(column, row)] = value;
    }
  }

  /** Tiles on the diagonal are whole; all others are below it. */
  private static int place(int row, int column) {
    boolean below = row / SIDE >= column / SIDE;
    int r = below ? row : column;
    int c = below ? column : row;
    return start(r / SIDE) + c / SIDE * TILE + r % SIDE * SIDE + c % SIDE;
  }

  /** Where a band of eight rows begins. */
  private static int start(int band) {
    return band * (band + 1) / 2 * TILE;
  }

  @Override
  public void multiply(double[] x, double[] product) {
    Arrays.fill(product, 0);
    for (int row = 0; row < width; row += SIDE) {
      int at = start(row / SIDE);
      multiply(row, row, at, x, product, first);
      multiply(row, row + HALF, at + TILE / 2, x, product, second);
      join(row, product);
    }
  }

  @Override
  public void subtract(double factor, double[] h) {
    subtractAndMultiply(factor, h, zero, ignored);
  }

  @Override
  public void subtractAndMultiply(double factor, double[] h, double[] x, double[] product) {
    Arrays.fill(product, 0);
    for (int row = 0; row < width; row += SIDE) {
      int at = start(row / SIDE);
      both(row, row, at, factor, h, x, product, first);
      both(row, row + HALF, at + TILE / 2, factor, h, x, product, second);
      join(row, product);
    }
  }

  /**
   * Four rows up to and with their tile on the diagonal.
   *
   * @param last column of that tile
   * @param row the first of the four
   * @param at where they begin
   * @param down is added to at each column
   * @param across gets the sums within rows: per tile, one lane for a row and a half of its
   *     columns; at the diagonal, what would go down
   */
  private void multiply(int last, int row, int at, double[] x, double[] down, double[] across) {
    DoubleVector xa = DoubleVector.broadcast(EIGHT, x[row]);
    DoubleVector xb = DoubleVector.broadcast(EIGHT, x[row + 1]);
    DoubleVector xc = DoubleVector.broadcast(EIGHT, x[row + 2]);
    DoubleVector xd = DoubleVector.broadcast(EIGHT, x[row + 3]);
    DoubleVector sum = DoubleVector.zero(EIGHT);
    for (int j = 0, p = at; j <= last; j += SIDE, p += TILE) {
      DoubleVector a = DoubleVector.fromArray(EIGHT, tiles, p);
      DoubleVector b = DoubleVector.fromArray(EIGHT, tiles, p + SIDE);
      DoubleVector c = DoubleVector.fromArray(EIGHT, tiles, p + 2 * SIDE);
      DoubleVector d = DoubleVector.fromArray(EIGHT, tiles, p + 3 * SIDE);
      sum = xa.mul(a).add(xb.mul(b)).add(xc.mul(c).add(xd.mul(d)));
      DoubleVector.fromArray(EIGHT, down, j).add(sum).intoArray(down, j);
      DoubleVector xj = DoubleVector.fromArray(EIGHT, x, j);
      fold(
              fold(a.mul(xj), b.mul(xj), ODD, SWAP_ONES),
              fold(c.mul(xj), d.mul(xj), ODD, SWAP_ONES),
              ODD_PAIRS,
              SWAP_PAIRS)
          .intoArray(across, j);
    }
    sum.intoArray(across, last);
  }

  /** The same, with h times its own transpose subtracted on the way. */
  private void both(
      int last,
      int row,
      int at,
      double factor,
      double[] h,
      double[] x,
      double[] down,
      double[] across) {
    DoubleVector ha = DoubleVector.broadcast(EIGHT, h[row]);
    DoubleVector hb = DoubleVector.broadcast(EIGHT, h[row + 1]);
    DoubleVector hc = DoubleVector.broadcast(EIGHT, h[row + 2]);
    DoubleVector hd = DoubleVector.broadcast(EIGHT, h[row + 3]);
    DoubleVector xa = DoubleVector.broadcast(EIGHT, x[row]);
    DoubleVector xb = DoubleVector.broadcast(EIGHT, x[row + 1]);
    DoubleVector xc = DoubleVector.broadcast(EIGHT, x[row + 2]);
    DoubleVector xd = DoubleVector.broadcast(EIGHT, x[row + 3]);
    DoubleVector sum = DoubleVector.zero(EIGHT);
    for (int j = 0, p = at; j <= last; j += SIDE, p += TILE) {
      DoubleVector hj = DoubleVector.fromArray(EIGHT, h, j);
      DoubleVector a = less(p, factor, ha, hj);
      DoubleVector b = less(p + SIDE, factor, hb, hj);
      DoubleVector c = less(p + 2 * SIDE, factor, hc, hj);
      DoubleVector d = less(p + 3 * SIDE, factor, hd, hj);
      sum = xa.mul(a).add(xb.mul(b)).add(xc.mul(c).add(xd.mul(d)));
      DoubleVector.fromArray(EIGHT, down, j).add(sum).intoArray(down, j);
      DoubleVector xj = DoubleVector.fromArray(EIGHT, x, j);
      fold(
              fold(a.mul(xj), b.mul(xj), ODD, SWAP_ONES),
              fold(c.mul(xj), d.mul(xj), ODD, SWAP_ONES),
              ODD_PAIRS,
              SWAP_PAIRS)
          .intoArray(across, j);
    }
    sum.intoArray(across, last);
  }

  private DoubleVector less(int at, double factor, DoubleVector weight, DoubleVector h) {
    DoubleVector row = DoubleVector.fromArray(EIGHT, tiles, at).mul(factor).sub(weight.mul(h));
    row.intoArray(tiles, at);
    return row;
  }

  /** Sums of neighbours: those of u where the mask is off, those of v where it is on. */
  private static DoubleVector fold(
      DoubleVector u, DoubleVector v, VectorMask<Double> mask, VectorShuffle<Double> swap) {
    return u.blend(v, mask).add(v.blend(u, mask).rearrange(swap));
  }

  /** The product at a band: what went across from its tiles, then its tile on the diagonal. */
  private void join(int row, double[] product) {
    DoubleVector sum = DoubleVector.zero(EIGHT);
    for (int j = 0; j < row; j += SIDE) {
      DoubleVector u = DoubleVector.fromArray(EIGHT, first, j);
      DoubleVector v = DoubleVector.fromArray(EIGHT, second, j);
      sum =
          sum.add(u.blend(v.rearrange(SWAP_HALVES), UPPER))
              .add(u.rearrange(SWAP_HALVES).blend(v, UPPER));
    }
    sum.add(DoubleVector.fromArray(EIGHT, first, row))
        .add(DoubleVector.fromArray(EIGHT, second, row))
        .intoArray(product, row);
  }
}
