package dev.bellwether.broker.alpaca;

import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.FrameListener;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Link;
import dev.bellwether.http.SandboxTransport;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.Transport;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker.Submission;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The sandbox on a Monday at 10:00 with SPY at 600, and our adapters over it, without sockets. */
final class LocalAlpaca {
  static final Symbol SPY = Symbol.of("SPY");
  static final NyseCalendar CALENDAR = NyseCalendar.create();
  static final AlpacaCredentials KEYS = AlpacaCredentials.of("PKTEST", "quite-a-secret");

  final Sandbox sandbox = new Sandbox(SandboxRules.DEFAULT, CALENDAR, at("15:00:00"));
  final SandboxTransport transport = new SandboxTransport(sandbox);
  final Link link = Link.simulated(transport, () -> Instant.ofEpochMilli(sandbox.nowMillis()), 1);
  final AlpacaApi api = api(KEYS);
  final AlpacaBroker broker = new AlpacaBroker(api, AlpacaRules.DEFAULT);
  final StreamRules rules = StreamRules.of(CALENDAR).ticked();

  LocalAlpaca() {
    sandbox.open(AccountSpec.paper("PKTEST", "quite-a-secret"));
    BarsBuilder minutes = new BarsBuilder(SPY, Granularity.MINUTE);
    for (int i = 0; i < 390; i++) {
      minutes.add(at("14:30:00") + i * 60_000L, 600, 601, 599, 600, 1003 + i);
    }
    sandbox.load(minutes.build());
  }

  AlpacaApi api(AlpacaCredentials keys) {
    URI anywhere = URI.create("http://sandbox");
    return AlpacaApi.create(link, AlpacaConfig.custom(anywhere, URI.create("ws://sandbox")), keys);
  }

  /** The same account with something that happens before each request. */
  AlpacaApi over(Consumer<HttpRequest> before) {
    Transport watched =
        new Transport() {
          @Override
          public HttpReply exchange(HttpRequest request) {
            before.accept(request);
            return transport.exchange(request);
          }

          @Override
          public FrameConnection open(StreamTarget target, FrameListener listener) {
            return transport.open(target, listener);
          }
        };
    return AlpacaApi.create(Link.simulated(watched, link.time(), 1), api.config(), KEYS);
  }

  /** A time of Monday, in UTC: New York is five hours behind. */
  static long at(String time) {
    return Instant.parse("2026-11-23T" + time + "Z").toEpochMilli();
  }

  void advanceTo(String time) {
    sandbox.advanceTo(at(time));
  }

  void suffer(FaultKind kind, String target) {
    sandbox.faults(faults -> faults.add(FaultRule.once(kind, target)));
  }

  void sufferAlways(FaultKind kind, String target) {
    sandbox.faults(faults -> faults.add(FaultRule.sometimes(kind, target, 1)));
  }

  Submission submit(Order order) {
    return broker.submit(approved(order));
  }

  static Order buy(String id, int shares) {
    return market(id, Side.BUY, shares);
  }

  static Order market(String id, Side side, int shares) {
    return new Order(
        id, OrderRequest.market(SPY, side, BigDecimal.valueOf(shares)), at("15:00:00"));
  }

  static ApprovedOrder approved(Order order) {
    return new RiskGate(RiskLimits.none()).review(List.of(order), null).approved().getFirst();
  }

  /** How many orders of this id the exchange has. */
  long atExchange(String id) {
    return sandbox.ask(
        exchange ->
            exchange.accounts().stream()
                .flatMap(account -> account.orders().stream())
                .filter(order -> order.terms().clientOrderId().equals(id))
                .count());
  }
}
