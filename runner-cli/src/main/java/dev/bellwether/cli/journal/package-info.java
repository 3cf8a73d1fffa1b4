/** Journals of runs: where they are, and one instant of them in words. */
@NullMarked
package dev.bellwether.cli.journal;

import org.jspecify.annotations.NullMarked;
