package dev.bellwether.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.ensemble.OnlineEnsemble;
import dev.bellwether.ensemble.learn.LearningRules;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.signal.SignalRules;
import dev.bellwether.ensemble.state.StateWriter;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OnlineEnsembleTest {
  private final Random random = new Random(4);
  private double price = 500;

  @Test
  void hasTheSameProbabilitiesWithEitherArithmetic() {
    OnlineEnsemble plain = ensemble(MatrixProvider.PLAIN);
    OnlineEnsemble vector = ensemble(new VectorMatrices());
    NyseCalendar calendar = NyseCalendar.create();
    Session session = calendar.atOrAfter(LocalDate.of(2024, 3, 4).toEpochDay() * 86_400_000);

    for (int day = 0; day < 3; day++) {
      for (int minute = 0; minute < 390; minute++) {
        bar(session, minute, plain, vector);
        assertThat(vector.probability()).isEqualTo(plain.probability());
      }
      session = calendar.atOrAfter(session.closeMillis() + 1);
    }

    assertThat(plain.isReady()).isTrue();
    assertThat(words(vector)).isEqualTo(words(plain));
  }

  private static OnlineEnsemble ensemble(MatrixProvider matrices) {
    return new OnlineEnsemble(LearningRules.CORRECTED, SignalRules.STANDARD, matrices);
  }

  private void bar(Session session, int minute, OnlineEnsemble... ensembles) {
    double open = price;
    price *= 1 + 0.0005 * random.nextGaussian();
    double high = Math.max(open, price) * (1 + 0.0002 * random.nextDouble());
    double low = Math.min(open, price) * (1 - 0.0002 * random.nextDouble());
    double volume = 1_000 + random.nextInt(100_000);
    long start = session.openMillis() + 60_000L * minute;
    for (OnlineEnsemble one : ensembles) {
      one.add(session, start, start + 60_000, open, high, low, price, volume);
    }
  }

  private static long[] words(OnlineEnsemble ensemble) {
    StateWriter to = new StateWriter();
    ensemble.save(to);
    return to.words();
  }
}
