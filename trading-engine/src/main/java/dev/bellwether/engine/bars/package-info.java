/** Bars in files: reading, checking, caching and writing them. */
@NullMarked
package dev.bellwether.engine.bars;

import org.jspecify.annotations.NullMarked;
