/**
 * Days in memory on which things go wrong: ended at each step of the order path, under faults, or
 * by the dice of a seed, and watched for what must never be.
 */
@NullMarked
package dev.bellwether.cli.trial;

import org.jspecify.annotations.NullMarked;
