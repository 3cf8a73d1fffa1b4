// Sorting by a click on a heading, and pages for long tables.
function dataTable(section, element) {
  const body = element.querySelector("tbody");
  const state = { rows: section.rows.slice(), page: 0, column: -1, falling: false };
  const pager = section.rows.length > section.pageSize ? addPager(section, element, state, () => fill()) : null;
  const fill = () => {
    const first = state.page * section.pageSize;
    body.replaceChildren(...state.rows.slice(first, first + section.pageSize).map((row) => tableRow(section.columns, row)));
    if (pager) pager();
  };
  if (section.sortable) [...element.querySelectorAll("thead th")].forEach((heading, column) => sortable(heading, () => {
    state.falling = state.column === column ? !state.falling : section.columns[column].kind !== "TEXT";
    state.column = column;
    state.page = 0;
    state.rows = sorted(section, column, state.falling);
    markSorted(element, column, state.falling);
    fill();
  }));
  if (pager) pager();
}

function sortable(heading, click) {
  const made = document.createElement("button");
  made.type = "button";
  made.append(...heading.childNodes);
  made.addEventListener("click", click);
  heading.replaceChildren(made);
}

function sorted(section, column, falling) {
  const numeric = ["NUMBER", "SIGNED"].includes(section.columns[column].kind);
  const key = (row) => (numeric ? cellNumber(row[column]) : row[column]);
  const keyed = section.rows.map((row, place) => ({ row, place, key: key(row) }));
  const sign = falling ? -1 : 1;
  keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.place - b.place));
  return keyed.map((each) => each.row);
}

function markSorted(element, column, falling) {
  element.querySelectorAll("thead th").forEach((heading, i) => {
    if (i === column) heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
    else heading.removeAttribute("aria-sort");
  });
}

function tableRow(columns, row) {
  const line = document.createElement("tr");
  row.forEach((text, i) => {
    const cell = document.createElement(i === 0 ? "th" : "td");
    if (i === 0) cell.scope = "row";
    cell.className = cellClass(columns[i].kind, text);
    cell.textContent = text;
    line.append(cell);
  });
  return line;
}

function cellClass(kind, text) {
  if (kind === "SIGNED" && /[1-9]/.test(text)) return text.startsWith("-") ? "number loss" : "number gain";
  return { TEXT: "", TIME: "time", NUMBER: "number", SIGNED: "number" }[kind];
}

function addPager(section, element, state, fill) {
  const pages = Math.ceil(section.rows.length / section.pageSize);
  const bar = element.querySelector(".pager");
  const where = bar.querySelector("span");
  const turn = (text, name, by) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", name);
    made.addEventListener("click", () => {
      state.page = Math.min(pages - 1, Math.max(0, by(state.page)));
      fill();
    });
    return made;
  };
  const back = [turn("«", "First page", () => 0), turn("‹", "Page before", (page) => page - 1)];
  const on = [turn("›", "Next page", (page) => page + 1), turn("»", "Last page", () => pages - 1)];
  bar.prepend(...back);
  bar.append(...on);
  return () => {
    const first = state.page * section.pageSize;
    const last = Math.min(section.rows.length, first + section.pageSize);
    where.textContent = digits(first + 1, 0) + " to " + digits(last, 0) + " of " + digits(section.rows.length, 0);
    back.forEach((each) => { each.disabled = state.page === 0; });
    on.forEach((each) => { each.disabled = state.page === pages - 1; });
  };
}
