package dev.bellwether.ensemble.feature;

/**
 * Sine and cosine of a part of a full turn. The same on every machine, as {@link StrictMath} is,
 * but brought into an eighth of the turn first: beyond that it makes an array for each call.
 */
final class Circle {
  private Circle() {}

  /**
   * sin(2 pi part).
   *
   * @param part 0 is none, 1 all of a turn; not below 0
   */
  static double sine(double part) {
    double quarters = 4 * (part - Math.floor(part));
    int whole = (int) quarters;
    double rest = quarters - whole;
    return switch (whole) {
      case 0 -> first(rest);
      case 1 -> first(1 - rest);
      case 2 -> -first(rest);
      default -> -first(1 - rest);
    };
  }

  /** cos(2 pi part). */
  static double cosine(double part) {
    return sine(part + 0.25);
  }

  /** The sine of a part of the first quarter. */
  private static double first(double part) {
    return part <= 0.5
        ? StrictMath.sin(part * (Math.PI / 2))
        : StrictMath.cos((1 - part) * (Math.PI / 2));
  }
}
