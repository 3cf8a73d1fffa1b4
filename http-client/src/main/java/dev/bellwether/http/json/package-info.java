/** Reading the JSON of vendors: nothing is taken on trust, and every fault names its field. */
@NullMarked
package dev.bellwether.http.json;

import org.jspecify.annotations.NullMarked;
