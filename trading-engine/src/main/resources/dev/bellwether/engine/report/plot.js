// What all charts share: colours out of the style sheet, size, axes, legend, redrawing.
const DAY = 86400;
const plots = [];

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
const seriesColour = (place) => colour("series-" + (1 + (place % 8)));
const utc = (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC");

// What a sheet of A4 or Letter holds.
const PAPER_WIDTH = 650;
const onPaper = () => document.documentElement.classList.contains("paper");

// A chart in its place. make(width) builds it and is called again whenever colours or switches change.
function addPlot(host, make) {
  const plot = { host, make, chart: null, width: 0 };
  plots.push(plot);
  new ResizeObserver(() => requestAnimationFrame(() => fit(plot))).observe(host);
  fit(plot);
  return plot;
}

function fit(plot) {
  const width = Math.floor(plot.host.clientWidth);
  if (width < 50 || width === plot.width || onPaper()) return;
  plot.width = width;
  draw(plot);
}

function draw(plot) {
  if (plot.chart) plot.chart.destroy();
  const width = onPaper() ? Math.min(plot.width, PAPER_WIDTH) : plot.width;
  const options = plot.make(width);
  options.width = width;
  plot.chart = new uPlot(options, options.data, plot.host);
}

const drawAll = () => plots.forEach((plot) => { if (plot.width) draw(plot); });

const heightFor = (width, low) => (width < 560 ? (low ? 170 : 250) : (low ? 200 : 340));

// As wide as its longest label.
function labelWidth(chart, labels, axisIdx, cycle) {
  const axis = chart.axes[axisIdx];
  if (cycle > 1) return axis._size;
  const longest = (labels || []).reduce((a, b) => (b.length > a.length ? b : a), "");
  const least = chart.width < 560 ? 20 : 62; // so that charts above each other line up
  if (!longest) return least;
  chart.ctx.font = axis.font[0];
  return Math.max(least, Math.ceil(chart.ctx.measureText(longest).width / devicePixelRatio) + 14);
}

function axis(extra) {
  const line = colour("grid");
  return Object.assign({
    stroke: colour("soft"),
    font: "12px system-ui, sans-serif",
    grid: { stroke: line, width: 1 },
    ticks: { stroke: line, width: 1, size: 5 },
  }, extra);
}

function valueAxis(unit, extra) {
  return axis(Object.assign({
    size: labelWidth,
    space: 34,
    values: (chart, splits) => {
      const step = splits.length > 1 ? smallestStep(splits) : Math.abs(splits[0] || 1);
      return splits.map((value) => (value === null ? null : tick(unit, value, step)));
    },
  }, extra));
}

const smallestStep = (splits) =>
  splits.slice(1).reduce((least, value, i) => Math.min(least, Math.abs(value - splits[i])), Infinity);

// Calendar days along the bottom: "15 Jun", the year below where it changes.
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;
const DAY_STEPS = [1, 2, 3, 4, 5, 7, 10, 15].map((n) => n * DAY)
  .concat([1, 2, 3, 4, 6].map((n) => n * MONTH), [1, 2, 5, 10, 25].map((n) => n * YEAR));
const none = [null, null, null, null, null];

const dayAxis = () => axis({
  incrs: DAY_STEPS,
  space: 58,
  values: [
    [YEAR, "{YYYY}", null, ...none, 1],
    [28 * DAY, "{MMM}", "\n{YYYY}", ...none, 1],
    [1, "{D} {MMM}", "\n{YYYY}", ...none, 1],
  ],
});

// Before the pointer comes and after it has gone the legend shows the last values.
function lastValues(chart) {
  if (chart.legend.idx === null || chart.legend.idx === undefined) {
    chart.setLegend({ idx: chart.data[0].length - 1 }, false);
  }
}

function basics(width, low) {
  return {
    height: heightFor(width, low),
    tzDate: utc,
    padding: [10, 14, 0, 0],
    legend: { live: true },
    cursor: { points: { size: 7 }, drag: { x: true, y: false, uni: 12 } },
    hooks: { ready: [lastValues], setLegend: [lastValues] },
  };
}

// A switch above a chart.
function button(section, text, pressed, change) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-pressed", String(pressed));
  made.addEventListener("click", () => {
    const now = made.getAttribute("aria-pressed") !== "true";
    made.setAttribute("aria-pressed", String(now));
    change(now);
  });
  section.querySelector(".controls").append(made);
  return made;
}
