/** Polygon (Massive): bars, streams, splits and dividends behind our ports. */
@NullMarked
package dev.bellwether.data.polygon;

import org.jspecify.annotations.NullMarked;
