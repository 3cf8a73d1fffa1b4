package dev.bellwether.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.risk.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private record Seen(double price) implements Evidence {
    @Override
    public List<String> names() {
      return List.of("price");
    }

    @Override
    public double value(int place) {
      return price;
    }
  }

  @Test
  void keepAnAnswerThatRestsOnNoEvidenceAmongOthersThatDo() {
    Turns turns = new Turns();
    turns.add(1, new Decision.Hold("of the strategy"), new Seen(10.5), Verdict.NOTHING);
    turns.add(2, new Decision.Hold("a check at the close"), Evidence.NONE, Verdict.NOTHING);
    turns.add(3, new Decision.Hold("of the strategy"), new Seen(11), Verdict.NOTHING);

    assertThat(turns.size()).isEqualTo(3);
    assertThat(turns.evidence(0, 0)).isEqualTo(10.5);
    assertThat(turns.evidence(1, 0)).isNaN();
    assertThat(turns.evidence(2, 0)).isEqualTo(11);
  }

  @Test
  void countAnAnswerThatIsGivenAgainButNotAsTheAnswerOfAnother() {
    Decision strategys = new Decision.Hold("of the strategy");
    Turns turns = new Turns();
    turns.add(1, strategys, Evidence.NONE, Verdict.NOTHING);
    turns.again(2, strategys, Evidence.NONE);
    turns.add(3, new Decision.Hold("not asked"), Evidence.NONE, Verdict.NOTHING);
    turns.again(4, strategys, Evidence.NONE);
    turns.again(5, strategys, Evidence.NONE);

    assertThat(turns.size()).isEqualTo(3);
    assertThat(turns.asked()).isEqualTo(5);
    assertThat(turns.count(0)).isEqualTo(2);
    assertThat(turns.lastMillis(0)).isEqualTo(2);
    assertThat(turns.decision(2)).isSameAs(strategys);
    assertThat(turns.firstMillis(2)).isEqualTo(4);
    assertThat(turns.count(2)).isEqualTo(2);
  }

  @Test
  void keepEachOfThousandsOfRowsWithItsOwnEvidence() {
    Turns turns = new Turns();
    for (int i = 0; i < 5_000; i++) {
      turns.add(2L * i, new Decision.Hold("number " + i), new Seen(i / 4.0), Verdict.NOTHING);
    }

    assertThat(turns.size()).isEqualTo(5_000);
    assertThat(turns.asked()).isEqualTo(5_000);
    for (int i : new int[] {0, 1, 1_023, 1_024, 1_025, 2_047, 2_048, 4_999}) {
      assertThat(turns.decision(i)).isEqualTo(new Decision.Hold("number " + i));
      assertThat(turns.verdict(i)).isEqualTo(Verdict.NOTHING);
      assertThat(turns.firstMillis(i)).isEqualTo(2L * i);
      assertThat(turns.lastMillis(i)).isEqualTo(2L * i);
      assertThat(turns.evidence(i, 0)).isEqualTo(i / 4.0);
    }
  }
}
