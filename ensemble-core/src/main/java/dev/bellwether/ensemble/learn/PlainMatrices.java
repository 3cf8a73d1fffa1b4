package dev.bellwether.ensemble.learn;

/** Matrices in plain Java. */
final class PlainMatrices implements MatrixProvider {

  @Override
  public String name() {
    return "plain Java";
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public SymmetricMatrix zeros(int size) {
    return new RowMatrix(size);
  }
}
