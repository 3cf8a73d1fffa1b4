/** How it learns: scaled features, recursive least squares, labels that come later. */
@NullMarked
package dev.bellwether.ensemble.learn;

import org.jspecify.annotations.NullMarked;
