/** A first program per system, and the rules that the modules keep. */
@NullMarked
package dev.bellwether.examples;

import org.jspecify.annotations.NullMarked;
