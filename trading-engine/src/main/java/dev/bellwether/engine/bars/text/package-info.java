/** Text as bytes: lines, fields and numbers, read without an object per row. Not for users. */
@NullMarked
package dev.bellwether.engine.bars.text;

import org.jspecify.annotations.NullMarked;
