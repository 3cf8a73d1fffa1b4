package dev.bellwether.cli;

import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.live.BtmSystem;
import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.live.LiveSystem;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.market.calendar.NyseCalendar;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What can be halted. */
enum HaltSystem {
  BTM {
    @Override
    LiveSystem of(NyseCalendar calendar, FundSet funds) {
      return new BtmSystem(BtmPresets.DEFAULT, "default", calendar, Dividends.NONE);
    }
  },
  ENSEMBLE {
    @Override
    LiveSystem of(NyseCalendar calendar, FundSet funds) {
      EnsembleParameters usual = EnsembleParameters.CORRECTED.withFunds(funds);
      return new EnsembleSystem(usual, calendar, usual.warmUpSessions() + 1);
    }
  };

  abstract LiveSystem of(NyseCalendar calendar, FundSet funds);

  /** Reads a name in any case. */
  static final class OfName implements ITypeConverter<HaltSystem> {
    @Override
    public HaltSystem convert(String text) {
      for (HaltSystem system : values()) {
        if (system.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
          return system;
        }
      }
      throw new TypeConversionException("must be one of btm, ensemble, was \"" + text + "\".");
    }
  }
}
