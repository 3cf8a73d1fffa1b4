/** Bars and the symbols and granularities that name them. */
@NullMarked
package dev.bellwether.market.data;

import org.jspecify.annotations.NullMarked;
