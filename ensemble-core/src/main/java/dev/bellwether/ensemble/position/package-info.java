/** Where to be: the states of the position, and when to change them. */
@NullMarked
package dev.bellwether.ensemble.position;

import org.jspecify.annotations.NullMarked;
