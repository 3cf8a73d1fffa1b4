/** From a text to rows of symbols, with everything that can be wrong with either. */
@NullMarked
package dev.bellwether.engine.bars.text;

import org.jspecify.annotations.NullMarked;
