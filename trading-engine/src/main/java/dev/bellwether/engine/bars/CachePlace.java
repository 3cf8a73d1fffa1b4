package dev.bellwether.engine.bars;

import java.nio.file.Path;

/** Where the binary copy of a text file goes, if anywhere. */
public sealed interface CachePlace {
  /** Into the directory of the file itself, under its name and {@code .columns}. */
  CachePlace BESIDE = new Beside();

  /** Nowhere: the text is read each time. */
  CachePlace NOWHERE = new Nowhere();

  /** Next to the source. */
  record Beside() implements CachePlace {}

  /** In one directory for all files; it is made if it is not there. */
  record In(Path directory) implements CachePlace {}

  /** No cache. */
  record Nowhere() implements CachePlace {}
}
