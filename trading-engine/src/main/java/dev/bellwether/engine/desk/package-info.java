/**
 * Orders exactly once: the intent is on disk before the request leaves, and is followed to its end.
 */
@NullMarked
package dev.bellwether.engine.desk;

import org.jspecify.annotations.NullMarked;
