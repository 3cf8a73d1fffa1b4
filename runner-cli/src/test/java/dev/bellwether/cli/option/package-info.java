@NullMarked
package dev.bellwether.cli.option;

import org.jspecify.annotations.NullMarked;
