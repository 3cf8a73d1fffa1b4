/** How fast the engine is, told only after it was shown to be right. */
@NullMarked
package dev.bellwether.benchmarks;

import org.jspecify.annotations.NullMarked;
