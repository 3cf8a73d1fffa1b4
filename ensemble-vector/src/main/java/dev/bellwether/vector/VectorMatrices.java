package dev.bellwether.vector;

import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.learn.SymmetricMatrix;
import java.lang.module.ModuleDescriptor;

/**
 * Matrices that are computed with by the JDK's Vector API, which is an incubator module: it is
 * there only where the JVM was started with {@code --add-modules jdk.incubator.vector}.
 *
 * <p>Used where it is, on JDK 25 or later, on processors with registers of eight doubles (AVX-512).
 * Elsewhere it says that it is not available. (On JDK 17 it gives the same bits and takes three
 * times as long as plain Java, since its compiler leaves vectors on the heap; 21 was not measured.)
 */
public final class VectorMatrices implements MatrixProvider {
  private static final ModuleDescriptor.Version FIRST_FAST = ModuleDescriptor.Version.parse("25");

  @Override
  public String name() {
    return "Vector API, eight doubles at a time";
  }

  /** Asks for the module first: no class that needs it may be loaded where it is absent. */
  @Override
  public boolean isAvailable() {
    return ModuleLayer.boot()
            .findModule("jdk.incubator.vector")
            .flatMap(module -> module.getDescriptor().version())
            .filter(version -> version.compareTo(FIRST_FAST) >= 0)
            .isPresent()
        && TileMatrix.fitsTheProcessor();
  }

  @Override
  public SymmetricMatrix zeros(int size) {
    return new TileMatrix(size);
  }
}
