package dev.bellwether.examples;

import dev.bellwether.ensemble.OnlineEnsemble;
import dev.bellwether.ensemble.learn.LearningRules;
import dev.bellwether.ensemble.signal.SignalRules;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;

/** The learners of the ensemble without its strategy: a probability after each minute. */
public final class OnlineForecast {
  private OnlineForecast() {}

  /** Learns from all of the bars; what it now says of the next minute is in it. */
  public static OnlineEnsemble learn(Bars minutes) {
    NyseCalendar calendar = NyseCalendar.create();
    OnlineEnsemble ensemble = new OnlineEnsemble(LearningRules.CORRECTED, SignalRules.STANDARD);
    for (int i = 0; i < minutes.size(); i++) {
      ensemble.add(
          calendar.atOrAfter(minutes.startMillis(i)),
          minutes.startMillis(i),
          minutes.endMillis(i),
          minutes.open(i),
          minutes.high(i),
          minutes.low(i),
          minutes.close(i),
          minutes.volume(i));
    }
    return ensemble;
  }
}
