package dev.bellwether.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.junit.AlpacaSandbox;
import dev.bellwether.sandbox.junit.RunningSandbox;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.jacobpeterson.alpaca.AlpacaAPI;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.common.historical.bar.enums.BarTimePeriod;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.common.realtime.enums.MarketDataMessageType;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.stock.historical.bar.StockBar;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.stock.historical.bar.StockBarsResponse;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.stock.historical.bar.enums.BarAdjustment;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.stock.historical.bar.enums.BarFeed;
import net.jacobpeterson.alpaca.model.endpoint.orders.Order;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.CurrentOrderStatus;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderSide;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderStatus;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderTimeInForce;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderType;
import net.jacobpeterson.alpaca.model.endpoint.streaming.enums.StreamingMessageType;
import net.jacobpeterson.alpaca.model.properties.DataAPIType;
import net.jacobpeterson.alpaca.model.properties.EndpointAPIType;
import net.jacobpeterson.alpaca.rest.AlpacaClientException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/**
 * alpaca-java 9.2.0, unmodified. Its hosts are built in, so OkHttp is told to send what is meant
 * for them to the sandbox.
 */
@AlpacaSandbox(symbols = {"SPY", "SH"})
final class AlpacaJavaTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void runsAnOrderThroughItsLife(RunningSandbox sandbox) throws Exception {
    AlpacaAPI alpaca = client(sandbox);
    sandbox.advanceTo("10:00");

    Order market = place(alpaca, "java-1");
    sandbox.advanceTo("10:01");
    Order limit =
        alpaca
            .orders()
            .requestLimitOrder("SPY", 3.0, OrderSide.BUY, OrderTimeInForce.DAY, 10.0, false);
    Order replaced =
        alpaca.orders().replace(limit.getId(), 4, OrderTimeInForce.DAY, 11.0, null, null, null);
    List<Order> open =
        alpaca.orders().get(CurrentOrderStatus.OPEN, 10, null, null, null, false, null);
    alpaca.orders().cancel(replaced.getId());

    assertThat(alpaca.account().get().getCash()).isNotEmpty();
    assertThat(alpaca.clock().get().getIsOpen()).isTrue();
    assertThat(alpaca.calendar().get(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27)))
        .hasSize(1);
    assertThat(alpaca.orders().getByClientID("java-1").getId()).isEqualTo(market.getId());
    assertThat(alpaca.orders().get(market.getId(), false).getStatus())
        .isEqualTo(OrderStatus.FILLED);
    assertThat(open).extracting(Order::getId).containsExactly(replaced.getId());
    assertThat(alpaca.orders().get(replaced.getId(), false).getStatus())
        .isEqualTo(OrderStatus.CANCELED);
    assertThatThrownBy(() -> place(alpaca, "java-1"))
        .isInstanceOf(AlpacaClientException.class)
        .hasMessageContaining("client_order_id must be unique");
  }

  @Test
  void closesPositions(RunningSandbox sandbox) throws Exception {
    AlpacaAPI alpaca = client(sandbox);
    sandbox.advanceTo("10:00");
    place(alpaca, "java-2");
    sandbox.advanceTo("10:01");

    String held = alpaca.positions().getBySymbol("SPY").getQuantity();
    alpaca.positions().close("SPY", 5.0, null);
    sandbox.advanceTo("10:02");
    alpaca.positions().closeAll(true);
    sandbox.advanceTo("10:03");

    assertThat(held).isEqualTo("10");
    assertThat(alpaca.positions().get()).isEmpty();
  }

  @Test
  void readsBarsPageByPage(RunningSandbox sandbox) throws Exception {
    AlpacaAPI alpaca = client(sandbox);
    ZonedDateTime open = ZonedDateTime.of(2026, 11, 20, 9, 30, 0, 0, NEW_YORK);
    List<StockBar> bars = new ArrayList<>();
    String token = null;
    do {
      StockBarsResponse page =
          alpaca
              .stockMarketData()
              .getBars(
                  "SPY",
                  open,
                  open.plusMinutes(389),
                  100,
                  token,
                  1,
                  BarTimePeriod.MINUTE,
                  BarAdjustment.RAW,
                  BarFeed.IEX);
      bars.addAll(page.getBars());
      token = page.getNextPageToken();
    } while (token != null);

    assertThat(bars).hasSize(390);
  }

  @Test
  void followsOrdersAndBarsThroughABreak(RunningSandbox sandbox) throws Exception {
    AlpacaAPI alpaca = client(sandbox);
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    alpaca.streaming().setListener((type, message) -> seen.add(type.toString()));
    alpaca.streaming().connect();
    assertThat(alpaca.streaming().waitForAuthorization(10, TimeUnit.SECONDS)).isTrue();
    alpaca.streaming().streams(StreamingMessageType.LISTENING, StreamingMessageType.TRADE_UPDATES);
    await(seen, StreamingMessageType.LISTENING.toString());
    alpaca.stockMarketDataStreaming().setListener((type, message) -> seen.add(type.toString()));
    alpaca
        .stockMarketDataStreaming()
        .subscribeToControl(
            MarketDataMessageType.SUCCESS,
            MarketDataMessageType.SUBSCRIPTION,
            MarketDataMessageType.ERROR);
    alpaca.stockMarketDataStreaming().connect();
    assertThat(alpaca.stockMarketDataStreaming().waitForAuthorization(10, TimeUnit.SECONDS))
        .isTrue();
    alpaca.stockMarketDataStreaming().subscribe(null, null, List.of("SPY"));
    await(seen, MarketDataMessageType.SUBSCRIPTION.toString());

    sandbox.advanceTo("09:31");
    await(seen, MarketDataMessageType.BAR.toString());
    place(alpaca, "java-3");
    await(seen, StreamingMessageType.TRADE_UPDATES.toString());
    sandbox.suffer(FaultKind.DISCONNECT, "/v2/iex bars");
    sandbox.advanceTo("09:32");
    await(seen, MarketDataMessageType.SUBSCRIPTION.toString());
    sandbox.advanceTo("09:33");
    await(seen, MarketDataMessageType.BAR.toString());
    alpaca.streaming().disconnect();
    alpaca.stockMarketDataStreaming().disconnect();
  }

  private static void await(BlockingQueue<String> seen, String wanted) throws Exception {
    List<String> others = new ArrayList<>();
    for (String next = ""; !next.equals(wanted); others.add(next)) {
      next = seen.poll(15, TimeUnit.SECONDS);
      assertThat(next).as("%s after %s", wanted, others).isNotNull();
    }
  }

  private static Order place(AlpacaAPI alpaca, String id) throws AlpacaClientException {
    return alpaca
        .orders()
        .requestOrder(
            "SPY",
            10.0,
            null,
            OrderSide.BUY,
            OrderType.MARKET,
            OrderTimeInForce.DAY,
            null,
            null,
            null,
            null,
            null,
            id,
            null,
            null,
            null,
            null);
  }

  private static AlpacaAPI client(RunningSandbox sandbox) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(chain -> chain.proceed(redirected(chain.request(), sandbox)))
            .build();
    return new AlpacaAPI(
        http,
        RunningSandbox.KEY_ID,
        RunningSandbox.SECRET,
        null,
        EndpointAPIType.PAPER,
        DataAPIType.IEX);
  }

  private static Request redirected(Request request, RunningSandbox sandbox) {
    HttpUrl url =
        request
            .url()
            .newBuilder()
            .scheme("http")
            .host(sandbox.rest().getHost())
            .port(sandbox.rest().getPort())
            .build();
    return request.newBuilder().url(url).build();
  }
}
