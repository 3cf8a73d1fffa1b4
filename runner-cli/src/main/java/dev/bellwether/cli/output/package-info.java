/** Results for programs: JSON and CSV. */
@NullMarked
package dev.bellwether.cli.output;

import org.jspecify.annotations.NullMarked;
