/** Tests of the tapes. */
@NullMarked
package dev.bellwether.sandbox.market;

import org.jspecify.annotations.NullMarked;
