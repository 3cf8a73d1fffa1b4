/** A report as one HTML file that needs no network, and as JSON. */
@NullMarked
package dev.bellwether.engine.report.page;

import org.jspecify.annotations.NullMarked;
