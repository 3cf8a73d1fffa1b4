package dev.bellwether.cli.sweep;

import dev.bellwether.cli.wiring.BtmResult;
import java.util.Optional;

/**
 * What one point of a grid came to.
 *
 * @param point the values
 * @param in over the sessions that parameters are chosen on
 * @param out over the sessions after them; absent if there are none
 */
public record Outcome(Grid.Point point, Score in, Optional<Score> out) {
  static Outcome of(Grid.Point point, BtmResult result, int inSample) {
    int all = result.equity().size();
    return new Outcome(
        point,
        Score.of(result.equity(), result.trades(), 0, inSample),
        inSample == all
            ? Optional.empty()
            : Optional.of(Score.of(result.equity(), result.trades(), inSample, all)));
  }
}
