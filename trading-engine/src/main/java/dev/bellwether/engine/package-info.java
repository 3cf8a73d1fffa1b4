/** The loop that asks a strategy, sizes its answer, checks it and sends it. */
@NullMarked
package dev.bellwether.engine;

import org.jspecify.annotations.NullMarked;
