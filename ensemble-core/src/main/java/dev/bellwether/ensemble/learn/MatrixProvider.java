package dev.bellwether.ensemble.learn;

import java.util.ServiceLoader;

/**
 * Makes the matrices that learners compute with. Others than the plain one are found by {@link
 * ServiceLoader}; they differ in speed and in nothing else, see {@link SymmetricMatrix}.
 */
public interface MatrixProvider {
  /** Plain Java, everywhere. */
  MatrixProvider PLAIN = new PlainMatrices();

  /** For people: what it computes with. */
  String name();

  /** Whether it can be used in this JVM, on this processor. */
  boolean isAvailable();

  /** A matrix of zeros. */
  SymmetricMatrix zeros(int size);

  /** The first that is found and can be used here, else the plain one. */
  static MatrixProvider fastest() {
    for (MatrixProvider found :
        ServiceLoader.load(MatrixProvider.class, MatrixProvider.class.getClassLoader())) {
      if (found.isAvailable()) {
        return found;
      }
    }
    return PLAIN;
  }
}
