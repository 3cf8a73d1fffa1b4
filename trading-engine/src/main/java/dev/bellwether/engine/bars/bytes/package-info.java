/** Text as bytes: lines, fields and numbers, read without an object per row. */
@NullMarked
package dev.bellwether.engine.bars.bytes;

import org.jspecify.annotations.NullMarked;
