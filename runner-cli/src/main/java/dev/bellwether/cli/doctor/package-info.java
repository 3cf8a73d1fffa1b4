/** Checks of the machine. */
@NullMarked
package dev.bellwether.cli.doctor;

import org.jspecify.annotations.NullMarked;
