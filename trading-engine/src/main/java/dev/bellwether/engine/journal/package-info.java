/** Memories of a run: columns in memory, or lines of JSON on disk. */
@NullMarked
package dev.bellwether.engine.journal;

import org.jspecify.annotations.NullMarked;
