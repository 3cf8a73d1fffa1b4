// The official Massive (Polygon) client for JavaScript against the sandbox.
import assert from "node:assert/strict";
import { restClient, websocketClient } from "@massive.com/client-js";
import { advanceTo, done, keyId, rest, sandbox, step, streams, until } from "./proof.mjs";

const client = restClient(keyId, rest);
const paging = restClient(keyId, rest, { pagination: true });

const range = (more) => ({
  stocksTicker: "SPY", multiplier: "1", timespan: "minute", from: "2026-11-20", to: "2026-11-20",
  adjusted: "true", sort: "asc", ...more,
});

await step("aggregates", async () => {
  const reply = await client.getStocksAggregates(range({ limit: "50000" }));
  assert.equal(reply.status, "OK");
  assert.equal(reply.results.length, 390);
});

await step("aggregates with paging", async () => {
  const reply = await paging.getStocksAggregates(range({ limit: "100" }));
  const times = reply.results.map((row) => row.t).sort();
  assert.equal(new Set(times).size, 390);
});

await step("grouped daily, previous close, open and close", async () => {
  const grouped = await client.getGroupedStocksAggregates({ date: "2026-11-20" });
  assert.ok(grouped.results.some((row) => row.T === "SPY"));
  const previous = await client.getPreviousStocksAggregates({ stocksTicker: "SPY" });
  assert.equal(previous.results.length, 1);
  const day = await client.getStocksOpenClose({ stocksTicker: "SPY", date: "2026-11-20" });
  assert.equal(day.close, previous.results[0].c);
});

await step("splits, dividends, market status", async () => {
  assert.deepEqual((await client.listStockSplits({})).results, []);
  assert.deepEqual((await client.listDividends({})).results, []);
  assert.equal((await client.getMarketStatus()).market, "extended-hours");
  assert.ok(Array.isArray(await client.getMarketHolidays()));
});

const events = [];
const open = () => {
  const socket = websocketClient(keyId, streams).stocks();
  socket.onmessage = ({ data }) => {
    for (const event of JSON.parse(data)) {
      events.push(event);
      if (event.status === "auth_success") {
        socket.send('{"action":"subscribe","params":"AM.SPY,AM.SH"}');
      }
    }
  };
  return new Promise((resolve) => {
    socket.onclose = () => resolve();
    socket.onerror = () => resolve();
  });
};

await step("stream with a break", async () => {
  const broken = open();
  await until(events, (e) => e.message === "subscribed to: AM.SH", "acknowledgement");
  await advanceTo("2026-11-23T14:31:00Z");
  await until(events, (e) => e.ev === "AM" && e.sym === "SPY", "bar");
  await sandbox("faults", { kind: "disconnect", target: "/stocks AM" });
  await advanceTo("2026-11-23T14:32:00Z");
  await broken;
  events.length = 0;
  open();
  await until(events, (e) => e.message === "subscribed to: AM.SH", "acknowledgement");
  await advanceTo("2026-11-23T14:33:00Z");
  const bar = await until(events, (e) => e.ev === "AM" && e.sym === "SPY", "bar after the break");
  assert.equal(bar.e, Date.parse("2026-11-23T14:33:00Z"));
});

await step("wrong key", async () => {
  await assert.rejects(restClient("wrong", rest).getMarketStatus());
});

done("@massive.com/client-js");
