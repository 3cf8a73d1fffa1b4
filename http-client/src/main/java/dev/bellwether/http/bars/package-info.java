/** Bars of a vendor made into bars of the regular sessions. */
@NullMarked
package dev.bellwether.http.bars;

import org.jspecify.annotations.NullMarked;
