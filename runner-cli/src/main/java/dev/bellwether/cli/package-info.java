/** The command line: one command per file. */
@NullMarked
package dev.bellwether.cli;

import org.jspecify.annotations.NullMarked;
