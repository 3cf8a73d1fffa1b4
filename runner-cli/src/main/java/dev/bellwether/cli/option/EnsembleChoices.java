package dev.bellwether.cli.option;

import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.StateLadder;
import dev.bellwether.ensemble.signal.ProbabilityMap;
import dev.bellwether.market.data.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the named choices of the ensemble's options are called. */
final class EnsembleChoices {
  static final Choices<EnsembleParameters> RULES =
      choices(
          List.of("corrected", "as-built"),
          List.of(EnsembleParameters.CORRECTED, EnsembleParameters.AS_BUILT));

  static final Choices<StateLadder> LADDERS =
      choices(
          List.of("corrected", "as-built"), List.of(StateLadder.CORRECTED, StateLadder.AS_BUILT));

  static final Choices<ProbabilityMap> MAPS =
      choices(
          List.of("squashed", "straight"),
          List.of(ProbabilityMap.SQUASHED, ProbabilityMap.STRAIGHT));

  private EnsembleChoices() {}

  private static <T> Choices<T> choices(List<String> names, List<T> things) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), things.get(i));
    }
    return new Choices<>(byName);
  }

  static final class ToRules implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return RULES.name(RULES.parse(text));
    }
  }

  static final class ToLadder implements ITypeConverter<StateLadder> {
    @Override
    public StateLadder convert(String text) {
      return LADDERS.parse(text);
    }
  }

  static final class ToMap implements ITypeConverter<ProbabilityMap> {
    @Override
    public ProbabilityMap convert(String text) {
      return MAPS.parse(text);
    }
  }

  /** Reads {@code SPY,SPXL:3,SH:-1,SDS:-2}. */
  static final class ToFunds implements ITypeConverter<FundSet> {
    @Override
    public FundSet convert(String text) {
      String[] parts = text.toUpperCase(Locale.ROOT).split(",", -1);
      try {
        if (parts.length == 4 && !parts[0].contains(":")) {
          return new FundSet(
              Symbol.of(parts[0]),
              symbol(parts[1]),
              symbol(parts[2]),
              symbol(parts[3]),
              multiple(parts[1]),
              multiple(parts[2]),
              multiple(parts[3]));
        }
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new TypeConversionException(form(text));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("is not right: " + e.getMessage());
      }
      throw new TypeConversionException(form(text));
    }

    private static String form(String text) {
      return "must be BASE,BULL:TIMES,BEAR:TIMES,BEAR:TIMES such as SPY,SPXL:3,SH:-1,SDS:-2, was \""
          + text
          + "\".";
    }

    private static Symbol symbol(String part) {
      return Symbol.of(part.substring(0, part.indexOf(':')));
    }

    private static int multiple(String part) {
      return Integer.parseInt(part.substring(part.indexOf(':') + 1));
    }
  }
}
