/** First programs: what a project that embeds Bellwether would write. */
@NullMarked
package dev.bellwether.examples;

import org.jspecify.annotations.NullMarked;
