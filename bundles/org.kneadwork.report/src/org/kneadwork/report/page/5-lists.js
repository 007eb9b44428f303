// Long lists: they begin with a few rows, can be searched, and show the rest when it is asked for.
const FIRST_ROWS = 20, MORE_ROWS = 500, PAPER_LIST_ROWS = 2000;
const lists = [];

function listCell(number) {
  const [value, note, file, line, sign, tone, folded] = data.listCells[number];
  const mark = text(sign), small = text(note) === "" ? "" : element("span", { class: "note" }, words(text(note)));
  const content = folded === 1
    ? element("details", {}, element("summary", {}, text(value)), small)
    : element("div", {}, place(text(file), line, text(value)), small);
  return element("td", {}, element("div", { class: "cell" },
    mark === "" ? "" : element("span", { class: `mark ${text(tone)}`, "aria-hidden": "true" }, mark), content));
}

const searchable = row => row.map(number => {
  const [value, note, file, line] = data.listCells[number];
  return `${text(value)} ${text(note)} ${text(file)}:${line}`;
}).join(" ").toLocaleLowerCase();

// A row is made when it is first shown; those that the page came with are there already.
function rowsOf(table) {
  const rows = data.lists[table.id];
  if (rows === undefined) {
    return [...table.tBodies[0].rows].map(row => ({ text: () => row.textContent.toLocaleLowerCase(), element: () => row }));
  }
  return rows.map(row => ({ text: () => searchable(row), element: () => element("tr", {}, ...row.map(listCell)) }));
}

function startList(table) {
  const rows = rowsOf(table), body = table.tBodies[0];
  if (rows.length <= FIRST_ROWS) return;
  const search = element("input", { type: "search", "aria-label": say("find-in-list.label", table.caption.textContent) }), told = element("p", { class: "soft small", role: "status" });
  const more = element("button", { type: "button" });
  let fitting = rows, shown = FIRST_ROWS;
  const draw = () => {
    body.replaceChildren(...fitting.slice(0, shown).map(row => row.element()));
    told.textContent = say("showing", grouped(Math.min(shown, fitting.length)), grouped(fitting.length));
    more.textContent = say("show-more", grouped(Math.min(MORE_ROWS, fitting.length - shown)));
    more.hidden = shown >= fitting.length;
  };
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    fitting = rows.filter(row => row.text().includes(wanted));
    shown = FIRST_ROWS;
    draw();
  });
  more.addEventListener("click", () => { shown += MORE_ROWS; draw(); });
  table.parentElement.before(element("div", { class: "filters" }, element("label", {}, say("find-in-list"), search)));
  table.parentElement.after(told, more);
  lists.push({ print: () => { const before = shown; shown = PAPER_LIST_ROWS; draw(); return () => { shown = before; draw(); }; } });
  draw();
}

function startLists() {
  document.querySelectorAll("table.list[id]").forEach(startList);
  document.querySelectorAll("button[data-condition]").forEach(button => button.addEventListener("click", () => {
    showFiltered({ condition: button.dataset.condition, verdict: "undecided" });
    document.getElementById("matrix-part").scrollIntoView();
    elementAt(1, 1)?.focus({ preventScroll: true });
  }));
}
