@NullMarked
package dev.bellwether.cli.wiring;

import org.jspecify.annotations.NullMarked;
