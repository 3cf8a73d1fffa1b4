/** The online ensemble over recorded bars: wired, run, judged, shown. */
@NullMarked
package dev.bellwether.cli.ensemble;

import org.jspecify.annotations.NullMarked;
