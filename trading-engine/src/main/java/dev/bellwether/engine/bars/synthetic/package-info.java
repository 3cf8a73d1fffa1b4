/** Bars that no market made, for benchmarks and tests. */
@NullMarked
package dev.bellwether.engine.bars.synthetic;

import org.jspecify.annotations.NullMarked;
