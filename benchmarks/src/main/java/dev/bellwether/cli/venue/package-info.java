/** What is measured of the live path; in its package to reach what is not public. */
@NullMarked
package dev.bellwether.cli.venue;

import org.jspecify.annotations.NullMarked;
