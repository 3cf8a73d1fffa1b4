/** Timestamps of bars, the intervals they stand for, and where these lie in the trading day. */
@NullMarked
package dev.bellwether.engine.bars.time;

import org.jspecify.annotations.NullMarked;
