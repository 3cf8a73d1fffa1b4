// Numbers and dates as words: always with a decimal point and commas, whatever the reader's language.
const digits = (value, places) =>
  value.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places })
    .replace(/^-(?=[0.,]*$)/, "");

const PLACES = { PERCENT: 2, MONEY: 2, PRICE: 2, RATIO: 2, COUNT: 0 };

// For legends: one number with its unit.
function amount(unit, value) {
  if (value === null || value === undefined) return "–";
  if (unit === "PERCENT") return digits(value * 100, 2) + "\u00a0%";
  return digits(value, unit === "MONEY" && Math.abs(value) >= 10000 ? 0 : PLACES[unit]);
}

// For axes: as short as the distance between two ticks allows.
function tick(unit, value, step) {
  const percent = unit === "PERCENT";
  const shown = percent ? value * 100 : value;
  const apart = percent ? step * 100 : step;
  if (unit === "MONEY" && apart >= 10 && Math.abs(shown) >= 10000) return thousands(shown, apart);
  return digits(shown, decimals(apart)) + (percent ? "\u00a0%" : "");
}

function thousands(value, step) {
  const [size, letter] = Math.abs(value) >= 1e6 ? [1e6, "M"] : [1e3, "k"];
  return digits(value / size, decimals(step / size)) + letter;
}

// How many digits after the point tell two ticks apart.
function decimals(step) {
  let places = 0;
  while (places < 6 && Math.abs(step - Number(step.toFixed(places))) > step * 1e-3) places++;
  return places;
}

// Epoch seconds as an ISO date; seconds of a day as a wall clock.
const isoDate = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10);
const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 19).replace(/:00$/, "");

// The number in a table's cell; what is none sorts last.
function cellNumber(text) {
  const found = /-?\d[\d,]*(\.\d+)?/.exec(text);
  return found ? Number(found[0].replace(/,/g, "")) : -Infinity;
}
