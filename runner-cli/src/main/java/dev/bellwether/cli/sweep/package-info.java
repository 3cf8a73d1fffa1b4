/** Many runs over a grid of parameters, and what may be believed of the best. */
@NullMarked
package dev.bellwether.cli.sweep;

import org.jspecify.annotations.NullMarked;
