/** What a learner remembers, as words that can be kept and given back to the bit. */
@NullMarked
package dev.bellwether.ensemble.state;

import org.jspecify.annotations.NullMarked;
