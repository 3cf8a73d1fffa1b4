@NullMarked
package dev.bellwether.cli.sweep;

import org.jspecify.annotations.NullMarked;
