@NullMarked
package dev.bellwether.cli.text;

import org.jspecify.annotations.NullMarked;
