package dev.bellwether.market.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DecisionTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Symbol QQQ = Symbol.of("QQQ");
  private static final Symbol DIA = Symbol.of("DIA");

  @Test
  void copiesWeightsInAlphabeticalOrder() {
    Map<Symbol, Double> weights = new HashMap<>(Map.of(SPY, 0.5, QQQ, -0.2, DIA, 0.0));

    Decision.Target target = new Decision.Target(weights, "tilt");
    weights.clear();

    assertThat(target.weights().keySet()).containsExactly(DIA, QQQ, SPY);
    assertThat(target.timeInForce()).isEqualTo(TimeInForce.DAY);
    assertThat(target.reason()).isEqualTo("tilt");
  }

  @Test
  void refusesAWeightThatIsNoNumber() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Decision.Target(Map.of(SPY, bad), ""))
          .withMessage("weight of SPY must be a finite number, was " + bad);
    }
  }

  @Test
  void copiesSharesAndRequests() {
    Map<Symbol, Long> shares = new HashMap<>(Map.of(SPY, -7L, QQQ, 3L));
    List<OrderRequest> requests =
        new ArrayList<>(List.of(OrderRequest.market(SPY, Side.BUY, BigDecimal.ONE)));

    Decision.Shares inShares = new Decision.Shares(shares, TimeInForce.OPG, "at the open");
    Decision.Place place = new Decision.Place(requests, "one");
    shares.clear();
    requests.clear();

    assertThat(inShares.shares()).isEqualTo(Map.of(SPY, -7L, QQQ, 3L)).isUnmodifiable();
    assertThat(inShares.timeInForce()).isEqualTo(TimeInForce.OPG);
    assertThat(new Decision.Shares(Map.of(), "none").timeInForce()).isEqualTo(TimeInForce.DAY);
    assertThat(place.requests()).hasSize(1).isUnmodifiable();
  }

  @Test
  void tellsHoldingFromATargetOfNothing() {
    Decision hold = new Decision.Hold("wait");

    assertThat(hold.reason()).isEqualTo("wait");
    assertThat(hold).isNotEqualTo(new Decision.Target(Map.of(), "wait"));
  }

  @Test
  void hasNoEvidenceUnlessItIsGiven() {
    assertThat(Evidence.NONE.names()).isEmpty();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Evidence.NONE.value(0))
        .withMessage("no evidence is given, but value 0 was asked for");
  }

  @Test
  void saysWhereToBeOrLeavesAloneWhatIsOnItsWay() {
    assertThat(new Decision.Target(Map.of(SPY, 1.0), "").saysWhere()).isTrue();
    assertThat(new Decision.Shares(Map.of(SPY, 1L), "").saysWhere()).isTrue();
    assertThat(new Decision.Hold("").saysWhere()).isFalse();
    assertThat(new Decision.Place(List.of(), "").saysWhere()).isFalse();
  }

  @Test
  void waitsForNoAuctionAtOnce() {
    Decision atTheClose = new Decision.Shares(Map.of(SPY, 3L), TimeInForce.CLS, "out");
    Decision hold = new Decision.Hold("");

    assertThat(atTheClose.atOnce()).isEqualTo(new Decision.Shares(Map.of(SPY, 3L), "out"));
    assertThat(new Decision.Target(Map.of(SPY, 0.5), TimeInForce.OPG, "in").atOnce())
        .isEqualTo(new Decision.Target(Map.of(SPY, 0.5), "in"));
    assertThat(hold.atOnce()).isSameAs(hold);
  }
}
