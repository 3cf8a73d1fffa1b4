/** The world around a command. */
@NullMarked
package dev.bellwether.cli.terminal;

import org.jspecify.annotations.NullMarked;
