// What both proofs need: steps with names, and a clock that moves when told.
import assert from "node:assert/strict";

export const [rest, streams, keyId, secret] = process.argv.slice(2);

export async function sandbox(path, body) {
  const reply = await fetch(`${rest}/_sandbox/${path}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  assert.equal(reply.status, 200, await reply.clone().text());
  return reply.json();
}

export const advanceTo = (instant) => sandbox("clock", { advanceTo: instant });

let steps = 0;

export async function step(name, work) {
  try {
    await work();
    steps++;
    console.log(`ok ${name}`);
  } catch (error) {
    console.log(`FAILED ${name}`);
    console.log(error?.stack ?? error, error?.body ?? "");
    process.exit(1);
  }
}

export function done(client) {
  console.log(`${client}: ${steps} steps, 0 failures`);
  process.exit(0);
}

// Waits until a list has an element that fits, at most ten seconds.
export async function until(list, fits, what) {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const found = list.find(fits);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`no ${what} within ten seconds; there were ${JSON.stringify(list).slice(0, 2000)}`);
}
