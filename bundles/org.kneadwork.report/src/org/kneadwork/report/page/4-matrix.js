// The heat map: a grid of which only the rows in sight exist, so that thousands of techniques stay quick.
const ROW_HEIGHT = 40, ALL_ROWS = 150, SPARE_ROWS = 12;
const grid = document.getElementById("matrix"), box = document.getElementById("matrix-box");
const head = grid.tHead, bodyOfGrid = grid.tBodies[0], told = document.getElementById("matrix-count");
const filters = Object.fromEntries(["search", "region", "tool", "modality", "condition", "verdict", "sort"]
  .map(name => [name, document.getElementById(`filter-${name}`)]));

const view = { rows: [], columns: [], first: 0, last: 0, active: { row: 0, column: 0 }, byColumn: -1, lenientFirst: false };

const shownKind = () => document.querySelector("input[name=rows]:checked").value;

function chosenColumns() {
  const chosen = filters.condition.value;
  const all = conditions.map((_, number) => number);
  if (chosen === "") return all;
  if (chosen === "danger") return all.filter(number => conditions[number].danger !== "relative");
  return [Number(chosen)];
}

function passes(row, columns) {
  const search = filters.search.value.trim().toLocaleLowerCase();
  const has = (filter, of) => filter.value === "" || of.includes(Number(filter.value));
  if (search !== "" && !row.title.toLocaleLowerCase().includes(search) && !row.id.includes(search)) return false;
  if (!has(filters.region, row.regions) || !has(filters.tool, row.tools) || !has(filters.modality, row.modalities)) return false;
  const verdict = filters.verdict.value === "" ? -1 : verdictNamed(filters.verdict.value);
  return verdict < 0 || columns.some(column => cellOf(row, column).verdict === verdict);
}

// How much a verdict stands out: what no baseline asks about does not.
const weight = verdict => verdict === NOT_ASKED ? -1 : verdict;
const weightIn = (row, columns) => Math.max(...columns.map(column => weight(cellOf(row, column).verdict)), -1);
const countIn = (row, columns, verdict) => columns.filter(column => cellOf(row, column).verdict === verdict).length;
const alphabet = new Intl.Collator(language);
const byTitle = (one, other) => alphabet.compare(one.title, other.title);

function order(columns) {
  if (view.byColumn >= 0) {
    const sign = view.lenientFirst ? -1 : 1;
    return (one, other) => sign * (weight(cellOf(other, view.byColumn).verdict) - weight(cellOf(one, view.byColumn).verdict))
      || byTitle(one, other);
  }
  switch (filters.sort.value) {
    case "title": return byTitle;
    case "undecided": return (one, other) => countIn(other, columns, UNDECIDED) - countIn(one, columns, UNDECIDED) || byTitle(one, other);
    case "strictest": return (one, other) => weightIn(other, columns) - weightIn(one, columns)
      || countIn(other, columns, 3) - countIn(one, columns, 3) || byTitle(one, other);
    case "region": return (one, other) => alphabet.compare(regions[one.regions[0]]?.title ?? "", regions[other.regions[0]]?.title ?? "")
      || byTitle(one, other);
    default: return null;
  }
}

function arrange() {
  const all = shownKind() === "routine" ? routines : techniques;
  view.columns = chosenColumns();
  if (!view.columns.includes(view.byColumn)) view.byColumn = -1;
  view.rows = all.filter(row => passes(row, view.columns));
  const comparison = order(view.columns);
  if (comparison !== null) view.rows.sort(comparison);
  view.active = { row: 0, column: 0 };
  told.textContent = say("shown", grouped(view.rows.length), count(all.length, `${shownKind()}.of`), count(view.columns.length, "condition"));
  drawHead();
  box.scrollTop = 0;
  drawRows(true);
}

function drawHead() {
  const row = element("tr", { "aria-rowindex": "1" }, element("th", { scope: "col", class: "corner", tabindex: "0", "data-column": "0" },
    say(shownKind())));
  view.columns.forEach((number, index) => {
    const condition = conditions[number];
    const sorted = number === view.byColumn ? view.lenientFirst ? "ascending" : "descending" : "none";
    row.append(element("th", { scope: "col", class: condition.danger === "relative" ? "" : "danger", tabindex: "-1", title: condition.title,
      "aria-sort": sorted, "data-column": index + 1 }, element("span", { class: "column-name" }, words(condition.title))));
  });
  head.replaceChildren(row);
  grid.setAttribute("aria-colcount", view.columns.length + 1);
  grid.setAttribute("aria-rowcount", view.rows.length + 1);
}

function rowElement(row, index) {
  const made = element("tr", { "aria-rowindex": index + 2 }, element("th", { scope: "row", tabindex: "-1", title: row.title, "data-column": "0" },
    element("span", { class: "row-name" }, words(row.title))));
  made.dataset.row = index;
  view.columns.forEach((column, number) => {
    const { key, word, sign } = VERDICTS[cellOf(row, column).verdict];
    made.append(element("td", { class: `v-${key}`, tabindex: "-1", "aria-label": word, "data-column": number + 1 }, sign));
  });
  return made;
}

function gap(rows) {
  const cell = element("td", { colspan: view.columns.length + 1 });
  cell.style.height = `${rows * ROW_HEIGHT}px`;
  return element("tr", { class: "gap", role: "presentation" }, cell);
}

function rowsInSight() {
  if (view.rows.length <= ALL_ROWS) return [0, view.rows.length];
  const first = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - SPARE_ROWS);
  return [first, Math.min(view.rows.length, first + Math.ceil(box.clientHeight / ROW_HEIGHT) + 2 * SPARE_ROWS)];
}

function drawRows(anew) {
  const [first, last] = rowsInSight();
  if (!anew && first === view.first && last === view.last) return;
  const focused = bodyOfGrid.contains(document.activeElement);
  Object.assign(view, { first, last });
  const parts = [];
  if (first > 0) parts.push(gap(first));
  for (let index = first; index < last; index++) parts.push(rowElement(view.rows[index], index));
  if (last < view.rows.length) parts.push(gap(view.rows.length - last));
  if (view.rows.length === 0) {
    parts.push(element("tr", {}, element("td", { class: "nothing", colspan: view.columns.length + 1 }, say("nothing-fits"))));
  }
  bodyOfGrid.replaceChildren(...parts);
  if (focused) activeElement()?.focus({ preventScroll: true });
}

// Row 0 of the grid is its head.
function elementAt(row, column) {
  const line = row === 0 ? head.rows[0] : bodyOfGrid.querySelector(`tr[data-row="${row - 1}"]`);
  return line?.cells[column] ?? null;
}

const activeElement = () => elementAt(view.active.row, view.active.column);

function scrollTo(row) {
  if (row === 0) return;
  const top = (row - 1) * ROW_HEIGHT, room = box.clientHeight - head.offsetHeight - ROW_HEIGHT;
  if (box.scrollTop > top) box.scrollTop = top;
  else if (box.scrollTop < top - room) box.scrollTop = top - room;
  drawRows(false);
}

function activate(row, column) {
  const before = activeElement();
  view.active = { row: Math.max(0, Math.min(view.rows.length, row)), column: Math.max(0, Math.min(view.columns.length, column)) };
  scrollTo(view.active.row);
  before?.setAttribute("tabindex", "-1");
  const now = activeElement();
  now.setAttribute("tabindex", "0");
  now.focus({ preventScroll: true });
  if (view.active.column > 0) scrollSideways(now);
}

function scrollSideways(cell) {
  const names = head.rows[0].cells[0].offsetWidth, left = cell.offsetLeft - names, right = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
  if (box.scrollLeft > left) box.scrollLeft = left;
  else if (box.scrollLeft < right) box.scrollLeft = right;
}

function open(row, column) {
  if (row === 0) {
    if (column > 0) sortBy(view.columns[column - 1], column);
  } else if (column === 0) {
    showRow(view.rows[row - 1]);
  } else {
    showCell(view.rows[row - 1], view.columns[column - 1]);
  }
}

function sortBy(condition, column) {
  view.lenientFirst = view.byColumn === condition && !view.lenientFirst;
  view.byColumn = condition;
  arrange();
  activate(0, column);
}

function position(target) {
  const cell = target.closest("th, td"), line = cell?.parentElement;
  if (!cell || line.classList.contains("gap") || cell.classList.contains("nothing")) return null;
  return { row: line.dataset.row === undefined ? 0 : Number(line.dataset.row) + 1, column: Number(cell.dataset.column) };
}

grid.addEventListener("click", event => {
  const at = position(event.target);
  if (at === null) return;
  activate(at.row, at.column);
  open(at.row, at.column);
});

grid.addEventListener("focusin", event => {
  const at = position(event.target);
  if (at !== null) view.active = at;
});

grid.addEventListener("keydown", event => {
  const { row, column } = view.active, page = Math.max(1, Math.floor(box.clientHeight / ROW_HEIGHT) - 5), far = event.ctrlKey || event.metaKey;
  const moves = {
    ArrowUp: () => activate(row - 1, column), ArrowDown: () => activate(row + 1, column),
    ArrowLeft: () => activate(row, column - 1), ArrowRight: () => activate(row, column + 1),
    PageUp: () => activate(Math.max(1, row - page), column), PageDown: () => activate(row + page, column),
    Home: () => activate(far ? 1 : row, 0), End: () => activate(far ? view.rows.length : row, view.columns.length),
    Enter: () => open(row, column), " ": () => open(row, column)
  };
  if (moves[event.key] === undefined || event.altKey) return;
  event.preventDefault();
  moves[event.key]();
});

function fill(select, list, used) {
  list.map((entry, number) => [entry.title, number]).filter(([, number]) => used.has(number))
    .sort(([one], [other]) => alphabet.compare(one, other))
    .forEach(([title, number]) => select.append(element("option", { value: number }, title)));
}

const usedBy = of => new Set(techniques.flatMap(technique => technique[of]));

function startMatrix() {
  fill(filters.region, regions, usedBy("regions"));
  fill(filters.tool, tools, usedBy("tools"));
  fill(filters.modality, modalities, usedBy("modalities"));
  conditions.forEach((condition, number) => filters.condition.append(element("option", { value: number }, condition.title)));
  for (const filter of Object.values(filters)) {
    filter.addEventListener("input", () => {
      if (filter === filters.sort) view.byColumn = -1;
      arrange();
    });
  }
  document.querySelectorAll("input[name=rows]").forEach(choice => choice.addEventListener("change", arrange));
  document.getElementById("filter-clear").addEventListener("click", () => showFiltered({}));
  box.addEventListener("scroll", () => requestAnimationFrame(() => drawRows(false)), { passive: true });
  arrange();
}

// Sets the filters and goes to the matrix, for links from elsewhere.
function showFiltered(wanted) {
  document.querySelector(`input[name=rows][value=${wanted.kind ?? "technique"}]`).checked = true;
  for (const [name, filter] of Object.entries(filters)) filter.value = wanted[name] ?? "";
  view.byColumn = -1;
  arrange();
}
