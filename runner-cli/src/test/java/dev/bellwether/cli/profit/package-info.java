@NullMarked
package dev.bellwether.cli.profit;

import org.jspecify.annotations.NullMarked;
