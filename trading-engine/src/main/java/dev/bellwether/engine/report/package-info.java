/** The standard report of one run, built from its statistics and trades. */
@NullMarked
package dev.bellwether.engine.report;

import org.jspecify.annotations.NullMarked;
