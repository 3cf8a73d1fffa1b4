/** The parts of the engine, each by itself. */
@NullMarked
package dev.bellwether.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
