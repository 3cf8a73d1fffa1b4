/** The online ensemble as a strategy: learners, a signal, and the machine that follows it. */
@NullMarked
package dev.bellwether.ensemble;

import org.jspecify.annotations.NullMarked;
