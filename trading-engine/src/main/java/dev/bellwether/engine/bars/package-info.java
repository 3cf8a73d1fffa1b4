/** Bars in files: reading, checking, caching and writing them, and making synthetic ones. */
@NullMarked
package dev.bellwether.engine.bars;

import org.jspecify.annotations.NullMarked;
