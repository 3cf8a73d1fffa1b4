/** The sandbox for tests of embedders: a JUnit extension. */
@NullMarked
package dev.bellwether.sandbox.junit;

import org.jspecify.annotations.NullMarked;
