// Lines over days or numbers, and histograms.
function lineChart(section, element) {
  if (!section.x.length || !section.lines.length) return;
  const byDay = section.axis === "days";
  const x = byDay ? section.x.map((day) => day * DAY) : section.x;
  let logarithmic = false;
  const plot = addPlot(element.querySelector(".plot"), (width) => lineOptions(section, byDay, x, width, logarithmic));
  if (section.logScale) {
    button(element, "Logarithmic", false, (on) => { logarithmic = on; draw(plot); });
  }
}

function lineOptions(section, byDay, x, width, logarithmic) {
  const options = basics(width, section.low);
  const drawn = inOrder(section.lines);
  options.data = [x, ...drawn.map((line) => line.y)];
  options.scales = { x: { time: byDay }, y: logarithmic ? logScale() : {} };
  options.axes = [
    byDay ? dayAxis() : valueAxis(section.xUnit, { size: 46, space: 60, label: section.xLabel, labelSize: 22, labelFont: "12px system-ui, sans-serif" }),
    valueAxis(section.unit, logarithmic ? { splits: logTicks, filter: (chart, splits) => splits } : {}),
  ];
  options.series = [xSeries(section, byDay), ...drawn.map((line) => lineSeries(section, line, x.length))];
  if (byDay) options.cursor.sync = { key: "days", scales: ["x", null] };
  options.hooks.drawClear = [(chart) => section.shades.forEach((shade) => drawShade(chart, shade, byDay))];
  return options;
}

const xSeries = (section, byDay) => ({
  label: byDay ? "Date" : section.xLabel,
  value: (chart, value) => (value === null ? "–" : byDay ? isoDate(value) : amount(section.xUnit, value)),
});

// Layers are drawn from the top of the pile down, so that each covers what lies under it.
function inOrder(lines) {
  let below = null;
  const drawn = lines.map((line, place) => {
    const drawnLine = { line, place, y: line.values };
    if (line.style === "STACKED") {
      drawnLine.y = line.values.map((value, i) => (value === null ? null : value + (below ? below[i] || 0 : 0)));
      below = drawnLine.y;
    }
    return drawnLine;
  });
  return below ? drawn.reverse() : drawn;
}

function lineSeries(section, { line, place }, count) {
  const reference = line.style === "REFERENCE";
  const stroke = reference ? colour("soft") : seriesColour(place);
  const series = {
    label: line.name,
    stroke,
    width: reference ? 1.5 : 2,
    points: { show: false },
    value: (chart, value, at, i) => amount(section.unit, i === null || i === undefined ? null : line.values[i]),
  };
  if (reference) series.dash = [6, 4];
  if (line.style === "AREA") series.fill = stroke + "33";
  if (line.style === "STACKED") Object.assign(series, { fill: stroke, width: 0.5 });
  if (line.style === "POINTS") {
    Object.assign(series, { width: 0, paths: () => null, points: { show: true, size: 7, fill: stroke } });
  } else if (count === 1) {
    series.points = { show: true, size: 7 };
  }
  return series;
}

function drawShade(chart, shade, byDay) {
  const at = (value) => chart.valToPos(byDay ? value * DAY : value, "x", true);
  const { left, top, width, height } = chart.bbox;
  const from = Math.max(left, at(shade.from));
  const to = Math.min(left + width, Math.max(at(shade.to), from + 1));
  if (to <= left || from >= left + width) return;
  chart.ctx.fillStyle = colour("shade");
  chart.ctx.fillRect(from, top, to - from, height);
}

const logScale = () => ({ distr: 3, range: (chart, low, high) => [low / 1.02, high * 1.02] });

// Round numbers evenly where the range is small, else 1, 2, 5, 10, …
function logTicks(chart, axisIdx, low, high) {
  if (high / low > 8) {
    const found = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      [1, 2, 5].forEach((n) => found.push(n * 10 ** power));
    }
    return found.filter((value) => value >= low && value <= high);
  }
  const rough = (high - low) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((n) => n * power >= rough);
  const found = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) found.push(value);
  return found;
}

function histogram(section, element) {
  if (!section.counts.length) return;
  const middles = section.counts.map((count, i) => section.from + (i + 0.5) * section.width);
  addPlot(element.querySelector(".plot"), (width) => histogramOptions(section, middles, width));
}

function histogramOptions(section, middles, width) {
  const options = basics(width, false);
  const gain = colour("gain");
  const loss = colour("loss");
  const fills = () => middles.map((middle) => (middle < 0 ? loss : gain));
  options.data = [middles, section.counts];
  const half = section.width / 2;
  options.scales = {
    x: { time: false, range: () => [middles[0] - half, middles[middles.length - 1] + half] },
    y: { range: (chart, low, high) => [0, Math.max(1, high * 1.15)] },
  };
  options.axes = [valueAxis(section.unit, { size: 34, space: 60 }), valueAxis("COUNT", { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] })];
  const edge = (i) => amount(section.unit, section.from + i * section.width);
  const bars = uPlot.paths.bars({ size: [1, Infinity], gap: 1, disp: { fill: { unit: 3, values: fills } } });
  options.series = [
    { label: "From", value: (chart, value, at, i) => (i === null || i === undefined ? "–" : edge(i) + " to " + edge(i + 1)) },
    { label: "Count", width: 0, fill: gain, stroke: gain, paths: bars, points: { show: false } },
  ];
  options.hooks.ready = [(chart) => chart.setLegend({ idx: section.counts.indexOf(Math.max(...section.counts)) }, false)];
  options.hooks.setLegend = [];
  options.cursor.drag = { x: false, y: false };
  options.hooks.draw = [(chart) => { if (section.mean !== null) drawMean(chart, section.mean); }];
  return options;
}

function drawMean(chart, mean) {
  const x = Math.round(chart.valToPos(mean, "x", true));
  const { top, height } = chart.bbox;
  const context = chart.ctx;
  context.save();
  context.strokeStyle = context.fillStyle = colour("ink");
  context.lineWidth = devicePixelRatio;
  context.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + height);
  context.stroke();
  context.font = 12 * devicePixelRatio + "px system-ui, sans-serif";
  context.textAlign = "left";
  context.textBaseline = "top";
  context.fillText("mean", x + 5 * devicePixelRatio, top);
  context.restore();
}
