/** The report of a run: its sections, put together from the figures. */
@NullMarked
package dev.bellwether.cli.report;

import org.jspecify.annotations.NullMarked;
