/** The block diagram as code: files, strategy, venue and journal become one run. */
@NullMarked
package dev.bellwether.cli.wiring;

import org.jspecify.annotations.NullMarked;
