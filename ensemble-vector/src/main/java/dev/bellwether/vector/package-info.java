/** The ensemble's arithmetic on the Vector API, to the same bits as in plain Java. */
@NullMarked
package dev.bellwether.vector;

import org.jspecify.annotations.NullMarked;
