// One day at a time: price, range, average price, entries and exits.
const ROLE_COLOURS = { PRICE: "ink", UPPER: "series-2", LOWER: "series-1", AVERAGE: "series-4" };
const BUYS = { ENTER_LONG: true, EXIT_SHORT: true };

// Numbers come as whole multiples of the smallest price step, each as the difference to the one before.
function undelta(column, scale) {
  let sum = 0;
  return column.map((step) => (step === null ? null : (sum += step) / scale));
}

function unpack(day, scale) {
  const rise = (column) => undelta(column, scale);
  return {
    x: undelta(day.seconds.flatMap(([step, times]) => Array(times).fill(step)), 1),
    curves: day.curves.map((curve) => ({ name: curve.name, role: curve.role, values: rise(curve.values) })),
    candles: day.open ? { open: rise(day.open), high: rise(day.high), low: rise(day.low) } : null,
    markers: day.markers,
  };
}

function sessionChart(section, element) {
  if (!section.days.length) return;
  const scale = 10 ** section.decimals;
  let chosen = section.chosen;
  let candles = false;
  let day = unpack(section.days[chosen], scale);
  const plot = addPlot(element.querySelector(".plot"), (width) => sessionOptions(section, day, width, candles));
  const show = (place) => {
    chosen = Math.min(section.days.length - 1, Math.max(0, place));
    day = unpack(section.days[chosen], scale);
    draw(plot);
    picker.select(chosen);
    listMarkers(element, day, section);
  };
  const picker = dayPicker(section, element, () => chosen, show);
  if (section.days.some((each) => each.open)) {
    button(element, "Candles", false, (on) => { candles = on; draw(plot); });
  }
  show(chosen);
}

function dayPicker(section, element, chosen, show) {
  const controls = element.querySelector(".controls");
  const step = (text, name, by) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", name);
    made.addEventListener("click", () => show(chosen() + by));
    return made;
  };
  const list = document.createElement("select");
  list.setAttribute("aria-label", "Day shown");
  section.days.forEach((day, i) => list.add(new Option(day.label ? day.date + " · " + day.label : day.date, i)));
  list.addEventListener("change", () => show(Number(list.value)));
  const before = step("‹", "Day before", -1);
  const after = step("›", "Day after", 1);
  controls.append(before, list, after);
  return {
    select(place) {
      list.value = place;
      before.disabled = place === 0;
      after.disabled = place === section.days.length - 1;
    },
  };
}

function listMarkers(element, day, section) {
  const list = element.querySelector(".deeds");
  list.replaceChildren(...day.markers.map((marker) => {
    const item = document.createElement("li");
    const time = document.createElement("span");
    time.textContent = clock(marker.second);
    const words = section.deeds[marker.deed] + " at " + digits(marker.price, section.decimals);
    item.append(time, " " + words + (marker.text ? ": " + marker.text : ""));
    return item;
  }));
}

function sessionOptions(section, day, width, candles) {
  const options = basics(width, false);
  options.height = width < 560 ? 280 : 420;
  options.padding = [10, 20, 0, 0];
  options.data = [day.x, ...day.curves.map((curve) => curve.values)];
  options.scales = { x: { time: true }, y: { range: (chart) => priceRange(chart, day, candles) } };
  options.axes = [
    axis({ values: [[1, "{HH}:{mm}", ...none, null, null, 1]], space: 52, size: 30 }),
    valueAxis("RATIO"),
  ];
  options.series = [
    { label: "Time", value: (chart, value) => (value === null ? "–" : clock(value)) },
    ...day.curves.map((curve) => curveSeries(curve, candles, section.decimals)),
  ];
  options.bands = between(day.curves);
  options.hooks.draw = [(chart) => {
    if (candles && day.candles) drawCandles(chart, day);
    day.markers.forEach((marker) => drawMarker(chart, marker));
  }];
  return options;
}

function curveSeries(curve, candles, places) {
  const price = curve.role === "PRICE";
  return {
    label: curve.name,
    stroke: colour(ROLE_COLOURS[curve.role]),
    paths: price && candles ? () => null : undefined,
    width: price ? 1.6 : 1.3,
    dash: curve.role === "AVERAGE" ? [6, 4] : undefined,
    points: { show: false },
    value: (chart, value) => (value === null || value === undefined ? "–" : digits(value, places)),
  };
}

function between(curves) {
  const upper = curves.findIndex((curve) => curve.role === "UPPER");
  const lower = curves.findIndex((curve) => curve.role === "LOWER");
  return upper < 0 || lower < 0 ? [] : [{ series: [upper + 1, lower + 1], fill: colour("shade") }];
}

// From the lowest to the highest of what is on the screen.
function priceRange(chart, day, candles) {
  const columns = day.curves.map((curve) => curve.values);
  if (candles && day.candles) columns.push(day.candles.high, day.candles.low);
  const min = chart.scales.x.min ?? -Infinity; // not known yet when the chart is first drawn
  const max = chart.scales.x.max ?? Infinity;
  let low = Infinity;
  let high = -Infinity;
  day.x.forEach((x, i) => {
    if (x < min || x > max) return;
    columns.forEach((column) => {
      if (column[i] === null) return;
      low = Math.min(low, column[i]);
      high = Math.max(high, column[i]);
    });
  });
  if (low > high) return [0, 1];
  const pad = (high - low || Math.abs(high) * 0.01 || 1) * 0.06;
  return [low - pad, high + pad];
}

function clipped(chart, work) {
  const { left, top, width, height } = chart.bbox;
  chart.ctx.save();
  chart.ctx.beginPath();
  chart.ctx.rect(left, top, width, height);
  chart.ctx.clip();
  work(chart.ctx);
  chart.ctx.restore();
}

function drawCandles(chart, day) {
  const { open, high, low } = day.candles;
  const close = day.curves[0].values;
  const gain = colour("gain");
  const loss = colour("loss");
  const shown = Math.max(1, chart.series[0].idxs[1] - chart.series[0].idxs[0]);
  const body = Math.max(1, Math.min(12 * devicePixelRatio, (chart.bbox.width / shown) * 0.7));
  clipped(chart, (context) => day.x.forEach((x, i) => {
    if (open[i] === null) return;
    const middle = chart.valToPos(x, "x", true);
    const [o, h, l, c] = [open[i], high[i], low[i], close[i]].map((price) => chart.valToPos(price, "y", true));
    context.fillStyle = close[i] >= open[i] ? gain : loss;
    const wick = Math.max(1, Math.floor(devicePixelRatio * 0.8));
    context.fillRect(middle - wick / 2, h, wick, Math.max(1, l - h));
    context.fillRect(middle - body / 2, Math.min(o, c), body, Math.max(1, Math.abs(o - c)));
  }));
}

// A triangle whose tip touches the price: up for a buy, down for a sale; full to open, hollow to close.
function drawMarker(chart, marker) {
  const unit = devicePixelRatio;
  const x = chart.valToPos(marker.second, "x", true);
  const y = chart.valToPos(marker.price, "y", true);
  const down = BUYS[marker.deed] ? 1 : -1;
  const { left, top, width, height } = chart.bbox;
  if (x < left || x > left + width || y < top || y > top + height) return;
  const context = chart.ctx;
  context.save();
  context.setLineDash([]);
  context.lineJoin = "round";
  context.lineWidth = 2 * unit;
  context.strokeStyle = colour(BUYS[marker.deed] ? "gain" : "loss");
  context.fillStyle = marker.deed.startsWith("ENTER") ? context.strokeStyle : colour("sheet");
  context.beginPath();
  context.moveTo(x, y + down * 3 * unit);
  context.lineTo(x - 6 * unit, y + down * 14 * unit);
  context.lineTo(x + 6 * unit, y + down * 14 * unit);
  context.closePath();
  context.fill();
  context.stroke();
  context.restore();
}
