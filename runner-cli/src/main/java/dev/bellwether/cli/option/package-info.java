/** What can be said on the command line, and how it is read. */
@NullMarked
package dev.bellwether.cli.option;

import org.jspecify.annotations.NullMarked;
