package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.portfolio.PortfolioJson;
import dev.bellwether.cli.portfolio.PortfolioStudy;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Owned;
import dev.bellwether.portfolio.rebalance.Purchases;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan with all that it rests on as one JSON object. */
public final class RebalanceJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RebalanceJson() {}

  /** The object, without a line break. */
  public static String of(
      PortfolioStudy study,
      RebalancePlan plan,
      Owned owned,
      BigDecimal equity,
      RebalanceRules rules) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("system", "rebalance");
    node.set("plan", PlanJson.of(plan));
    ObjectNode account = node.putObject("account");
    account.put("equity", equity.toPlainString());
    account.put("cash", owned.cash().toPlainString());
    account.put("buyingPower", owned.buyingPower().toPlainString());
    ObjectNode positions = account.putObject("positions");
    owned
        .positions()
        .forEach((symbol, shares) -> positions.put(symbol.ticker(), shares.toPlainString()));
    Purchases expected = PlanMaker.expected(plan, owned, rules);
    shares(node.putObject("expectedPurchases"), expected.shares());
    shares(node.putObject("expectedCutBack"), expected.cutBack());
    node.set("backtest", MAPPER.readTree(PortfolioJson.of(study)));
    return MAPPER.writeValueAsString(node);
  }

  private static void shares(ObjectNode node, Map<Symbol, Long> shares) {
    shares.forEach((symbol, count) -> node.put(symbol.ticker(), count));
  }
}
