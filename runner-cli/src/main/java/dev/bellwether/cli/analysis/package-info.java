/** What the five logs say: the original's figures and ours, with their uncertainty. */
@NullMarked
package dev.bellwether.cli.analysis;

import org.jspecify.annotations.NullMarked;
