/** Requests, answers and frames, whatever carries them. */
@NullMarked
package dev.bellwether.sandbox.wire;

import org.jspecify.annotations.NullMarked;
