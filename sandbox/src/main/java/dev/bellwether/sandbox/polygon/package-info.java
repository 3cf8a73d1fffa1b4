/** Polygon's (Massive's) REST interface and streams over the same market, without a socket. */
@NullMarked
package dev.bellwether.sandbox.polygon;

import org.jspecify.annotations.NullMarked;
