// The official Alpaca client for JavaScript against the sandbox.
import assert from "node:assert/strict";
import { Alpaca, TimeFrame } from "@alpacahq/alpaca-trade-api";
import { advanceTo, done, keyId, rest, sandbox, secret, step, streams, until } from "./proof.mjs";

// The client has its hosts built in; its own switch for the transport sends everything here.
const fetchApi = (url, init) => {
  const target = new URL(url);
  return fetch(`${rest}${target.pathname}${target.search}`, init);
};
const alpaca = new Alpaca({ keyId, secret, fetchApi });
const { trading, marketData } = alpaca;
let order;

await advanceTo("2026-11-23T15:00:00Z");

await step("account", async () => {
  const account = await trading.account.getAccount();
  assert.equal(account.status, "ACTIVE");
  assert.equal(account.cash, "100000");
});

await step("clock", async () => {
  const clock = await trading.clock.legacyClock();
  assert.equal(clock.isOpen, true);
  assert.equal(new Date(clock.timestamp).toISOString(), "2026-11-23T15:00:00.000Z");
});

await step("calendar", async () => {
  const days = await trading.calendar.legacyCalendar({
    start: new Date("2026-11-26T00:00:00Z"),
    end: new Date("2026-11-27T00:00:00Z"),
  });
  assert.equal(days.length, 1);
  assert.equal(days[0].close, "13:00");
});

await step("assets", async () => {
  const assets = await trading.assets.getV2Assets({});
  assert.ok(assets.some((asset) => asset.symbol === "SPY"));
});

const updates = trading.stream({ url: `${streams}/stream` });
const events = [];
await step("order updates: authenticate and listen", async () => {
  updates.onTradeUpdate((update) => events.push(update));
  const connected = new Promise((resolve) => updates.onConnect(resolve));
  updates.connect();
  await connected;
  updates.subscribeTradeUpdates();
});

await step("place", async () => {
  order = await trading.orders.market({ symbol: "SPY", qty: 10, side: "buy", clientOrderId: "js-1" });
  assert.ok(["pending_new", "accepted", "new"].includes(order.status));
  await until(events, (e) => e.event === "new" && e.order.id === order.id, "new");
  await advanceTo("2026-11-23T15:00:30Z");
  const fill = await until(events, (e) => e.event === "fill" && e.order.id === order.id, "fill");
  assert.equal(fill.order.status, "filled");
});

await step("get, by id and by client order id", async () => {
  const one = await trading.orders.getOrderByOrderID({ orderId: order.id });
  const other = await trading.orders.getOrderByClientOrderId({ clientOrderId: "js-1" });
  assert.equal(one.filledQty, "10");
  assert.equal(other.id, order.id);
});

await step("duplicate id", async () => {
  await assert.rejects(
    trading.orders.market({ symbol: "SPY", qty: 10, side: "buy", clientOrderId: "js-1" }),
    (error) => JSON.stringify({ ...error, message: error.message }).includes("client_order_id must be unique"),
  );
});

await step("limit, replace, list, cancel", async () => {
  const limit = await trading.orders.limit({ symbol: "SPY", qty: 5, side: "buy", limitPrice: 10 });
  const replaced = await trading.orders.patchOrderByOrderId({
    orderId: limit.id,
    patchOrderRequest: { qty: "6", limitPrice: "11" },
  });
  assert.equal(replaced.replaces, limit.id);
  const open = await trading.orders.getAllOrders({ status: "open", limit: 100 });
  assert.deepEqual(open.map((each) => each.id), [replaced.id]);
  await trading.orders.deleteOrderByOrderID({ orderId: replaced.id });
  const gone = await trading.orders.getOrderByOrderID({ orderId: replaced.id });
  assert.equal(gone.status, "canceled");
  await until(events, (e) => e.event === "canceled" && e.order.id === replaced.id, "canceled");
});

await step("bracket and cancel all", async () => {
  const bracket = await trading.orders.bracket({
    symbol: "SPY", qty: 1, side: "buy", type: "limit", limitPrice: 10, timeInForce: "day",
    takeProfit: { limitPrice: 12 }, stopLoss: { stopPrice: 9 },
  });
  assert.equal(bracket.legs.length, 2);
  const results = await trading.orders.deleteAllOrders();
  assert.equal(results[0].status, 200);
});

await step("positions and close", async () => {
  const [position] = await trading.positions.getAllOpenPositions();
  assert.equal(position.qty, "10");
  const half = await trading.positions.deleteOpenPosition({ symbolOrAssetId: "SPY", percentage: 50 });
  assert.equal(half.qty, "5");
  await advanceTo("2026-11-23T15:01:30Z");
  assert.equal((await trading.positions.getOpenPosition({ symbolOrAssetId: "SPY" })).qty, "5");
  await trading.positions.deleteAllOpenPositions({ cancelOrders: true });
  await advanceTo("2026-11-23T15:02:30Z");
  assert.deepEqual(await trading.positions.getAllOpenPositions(), []);
});

await step("activities and portfolio history", async () => {
  const fills = await trading.accountActivities.getAccountActivities({});
  assert.equal(fills.length, 3);
  const history = await trading.portfolioHistory.getAccountPortfolioHistory({ timeframe: "1Min" });
  assert.ok(history.equity.length > 0);
});

await step("bars with paging", async () => {
  const bars = await marketData.getStockBars({
    symbols: ["SPY", "SH"], timeframe: TimeFrame.Minute, limit: 50,
    start: new Date("2026-11-20T14:30:00Z"), end: new Date("2026-11-20T20:59:00Z"),
  });
  assert.equal(bars.SPY.length, 390);
  assert.equal(bars.SH.length, 390);
});

const bars = [];
let reconnected = 0;
await step("data stream in MessagePack, through a break", async () => {
  const stream = marketData.stockStream({ feed: "iex", url: `${streams}/v2/iex`, initialReconnectMs: 50 });
  stream.onBar((bar) => bars.push(bar));
  stream.onReconnected(() => reconnected++);
  stream.onConnect(() => stream.subscribeForBars(["SPY"]));
  stream.connect();
  assert.equal((await stream.whenAuthenticated()).authenticated, true);
  await subscribed();
  await advanceTo("2026-11-23T15:03:00Z");
  await until(bars, () => true, "bar");
  await sandbox("faults", { kind: "disconnect", target: "/v2/iex bars" });
  await advanceTo("2026-11-23T15:04:00Z");
  await until([0], () => reconnected > 0, "reconnection");
  await subscribed();
  await advanceTo("2026-11-23T15:05:00Z");
  await until(bars, (bar) => JSON.stringify(bar).includes("15:04:00"), "bar after the break");
  stream.disconnect();
});

await step("order updates through a break", async () => {
  await sandbox("faults", { kind: "disconnect", target: "/stream trade_updates" });
  await trading.orders.limit({ symbol: "SPY", qty: 1, side: "buy", limitPrice: 10 });
  let again;
  for (let i = 0; i < 100 && !again; i++) {
    const placed = await trading.orders.limit({ symbol: "SPY", qty: 1, side: "buy", limitPrice: 10 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    again = events.find((e) => e.order.id === placed.id);
  }
  assert.ok(again, "updates come again");
});

done("@alpacahq/alpaca-trade-api");

// The acknowledgement is not told to listeners: wait for the frame that follows it.
async function subscribed() {
  await new Promise((resolve) => setTimeout(resolve, 500));
}
