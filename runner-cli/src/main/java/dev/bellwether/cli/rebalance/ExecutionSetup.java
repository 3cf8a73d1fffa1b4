package dev.bellwether.cli.rebalance;

import dev.bellwether.engine.desk.IntentLog;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.portfolio.rebalance.OrderWindow.AfterClose;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * What an execution needs.
 *
 * @param broker who takes the orders
 * @param log of the intents of this system on this account
 * @param plans where plans are kept
 * @param latest a price of now for a ticker, while the exchange is open; empty for the plan's
 * @param equity of the account now
 * @param sessionStartEquity of the account when the session began
 * @param waits whether to wait for the next thing to do, or to end and be started again for it
 * @param patience how long an order may go unfilled while the exchange is open
 * @param news takes one sentence for each thing that a person should know of
 */
public record ExecutionSetup(
    Broker broker,
    IntentLog log,
    PlanFolder plans,
    ExchangeCalendar calendar,
    Pace pace,
    Function<Symbol, OptionalDouble> latest,
    DoubleSupplier equity,
    double sessionStartEquity,
    RiskLimits limits,
    RebalanceRules rules,
    AfterClose afterClose,
    boolean waits,
    Duration patience,
    Consumer<String> news) {}
