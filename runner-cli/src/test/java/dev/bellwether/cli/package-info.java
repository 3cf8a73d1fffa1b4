@NullMarked
package dev.bellwether.cli;

import org.jspecify.annotations.NullMarked;
