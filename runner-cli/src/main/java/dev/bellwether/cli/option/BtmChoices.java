package dev.bellwether.cli.option;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.ExitMode;
import dev.bellwether.btm.SessionVwap;
import dev.bellwether.btm.Sizing;
import dev.bellwether.btm.Variant;
import dev.bellwether.engine.sim.FillRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;

/** What the named choices of the BTM options are called. */
public final class BtmChoices {
  static final Choices<Variant> VARIANTS =
      choices(
          List.of("curr-band-vwap", "opp-band", "vwap-only"),
          List.of(Variant.CURRENT_BAND_VWAP, Variant.OPPOSITE_BAND, Variant.VWAP_ONLY));

  static final Choices<Sizing> SIZINGS =
      choices(
          List.of("dynamic", "fixed", "etf", "etf-exact"),
          List.of(Sizing.DYNAMIC, Sizing.FIXED, Sizing.ETF, Sizing.ETF_EXACT));

  static final Choices<ExitMode> EXITS =
      choices(
          List.of("close", "moc-15:49:30", "market-15:49:30"),
          List.of(ExitMode.CLOSE, ExitMode.MOC, ExitMode.MARKET));

  static final Choices<SessionVwap.Price> VWAP_PRICES =
      choices(
          List.of("typical", "close"), List.of(SessionVwap.Price.TYPICAL, SessionVwap.Price.CLOSE));

  static final Choices<FillRule> FILLS =
      choices(
          List.of("next-open", "decision-close"),
          List.of(FillRule.NEXT_OPEN, FillRule.DECISION_CLOSE));

  static final Choices<BtmParameters> PRESETS = new Choices<>(BtmPresets.byName());

  private BtmChoices() {}

  /** The name of a variant on the command line. */
  public static String name(Variant variant) {
    return VARIANTS.name(variant);
  }

  /** The name of a sizing on the command line. */
  public static String name(Sizing sizing) {
    return SIZINGS.name(sizing);
  }

  /** The name of an exit on the command line. */
  public static String name(ExitMode exit) {
    return EXITS.name(exit);
  }

  /** The name of a VWAP price on the command line. */
  public static String name(SessionVwap.Price price) {
    return VWAP_PRICES.name(price);
  }

  /** The name of a fill rule on the command line. */
  public static String name(FillRule rule) {
    return FILLS.name(rule);
  }

  private static <T> Choices<T> choices(List<String> names, List<T> things) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), things.get(i));
    }
    return new Choices<>(byName);
  }

  static final class ToVariant implements ITypeConverter<Variant> {
    @Override
    public Variant convert(String text) {
      return VARIANTS.parse(text);
    }
  }

  static final class ToSizing implements ITypeConverter<Sizing> {
    @Override
    public Sizing convert(String text) {
      return SIZINGS.parse(text);
    }
  }

  static final class ToExit implements ITypeConverter<ExitMode> {
    @Override
    public ExitMode convert(String text) {
      return EXITS.parse(text);
    }
  }

  static final class ToVwapPrice implements ITypeConverter<SessionVwap.Price> {
    @Override
    public SessionVwap.Price convert(String text) {
      return VWAP_PRICES.parse(text);
    }
  }

  static final class ToFill implements ITypeConverter<FillRule> {
    @Override
    public FillRule convert(String text) {
      return FILLS.parse(text);
    }
  }

  /** Only the name: that of the preset itself is lost when something is changed in it. */
  static final class ToPresetName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return PRESETS.name(PRESETS.parse(text));
    }
  }
}
