/** The binary form in which columns are kept, and what tells whether it still holds. */
@NullMarked
package dev.bellwether.engine.bars.columns;

import org.jspecify.annotations.NullMarked;
