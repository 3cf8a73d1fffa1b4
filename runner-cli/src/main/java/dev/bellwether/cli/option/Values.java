package dev.bellwether.cli.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The values that one parameter takes in a sweep: {@code 14}, {@code 5,10,14}, {@code 5..90},
 * {@code 5..90:5} or {@code 0.5..2.0:0.1}. Both ends belong to a range; without a step it goes in
 * steps of one in the last decimal that is written.
 *
 * @param values in the order in which they were written
 */
public record Values(List<BigDecimal> values) {
  /** More values than anybody wants of one parameter. */
  static final int MOST = 10_000;

  private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")\\.\\.(" + NUMBER + ")(?::(" + NUMBER + "))?");
  private static final Pattern LIST = Pattern.compile(NUMBER + "(?:," + NUMBER + ")*");

  public Values {
    values = List.copyOf(values);
  }

  /**
   * Reads one of the forms above.
   *
   * @throws TypeConversionException if the text has none of them
   */
  static Values parse(String text) {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return range(new BigDecimal(range.group(1)), new BigDecimal(range.group(2)), range.group(3));
    }
    if (!LIST.matcher(text).matches()) {
      throw new TypeConversionException(
          "must be a number, a list such as 5,10,14 or a range such as 5..90, 5..90:5 or"
              + " 0.5..2.0:0.1, was \""
              + text
              + "\"");
    }
    List<BigDecimal> values = new ArrayList<>();
    for (String number : text.split(",", -1)) {
      values.add(new BigDecimal(number));
    }
    if (values.stream().map(BigDecimal::stripTrailingZeros).distinct().count() < values.size()) {
      throw new TypeConversionException("must name no value twice, was \"" + text + "\"");
    }
    return new Values(values);
  }

  /** Whole numbers. */
  List<Integer> integers(String option) {
    return values.stream().map(value -> integer(option, value)).toList();
  }

  List<Double> doubles() {
    return values.stream().map(BigDecimal::doubleValue).toList();
  }

  private static int integer(String option, BigDecimal value) {
    try {
      return value.intValueExact();
    } catch (ArithmeticException fraction) {
      throw new IllegalArgumentException(
          option + " takes whole numbers only, had " + value, fraction);
    }
  }

  @SuppressWarnings("NullableProblems")
  private static Values range(BigDecimal from, BigDecimal to, String written) {
    int scale = Math.max(from.scale(), to.scale());
    BigDecimal step =
        written == null ? BigDecimal.ONE.movePointLeft(scale) : new BigDecimal(written);
    if (step.signum() <= 0 || to.compareTo(from) < 0) {
      throw new TypeConversionException(
          "must go up in steps above 0, went from " + from + " to " + to + " in steps of " + step);
    }
    List<BigDecimal> values = new ArrayList<>();
    for (BigDecimal at = from; at.compareTo(to) <= 0; at = at.add(step)) {
      values.add(at);
      if (values.size() > MOST) {
        throw new TypeConversionException(
            "must have at most " + MOST + " values, had more from " + from + " to " + to);
      }
    }
    return new Values(values);
  }

  static final class ToValues implements ITypeConverter<Values> {
    @Override
    public Values convert(String text) {
      return parse(text);
    }
  }
}
