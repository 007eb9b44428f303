// Long lists: the page holds their beginning, the rest is drawn when it is asked for.
const MORE_ROWS = 500;

function listCell([value, note, address, sign, tone]) {
  const shown = text(value), href = text(address), mark = text(sign);
  return element("td", {}, element("div", { class: "cell" },
    mark === "" ? "" : element("span", { class: `mark ${text(tone)}`, "aria-hidden": "true" }, mark),
    element("div", {}, link(href, shown), text(note) === "" ? "" : element("span", { class: "note" }, words(text(note))))));
}

function startList(table) {
  const rows = data.lists[table.id];
  if (rows === undefined) return;
  const body = table.tBodies[0], first = body.rows.length;
  const search = element("input", { type: "search" }), told = element("p", { class: "soft small", role: "status" });
  const more = element("button", { type: "button" }, "Show more");
  let fitting = rows, shown = first;
  const draw = () => {
    body.replaceChildren(...fitting.slice(0, shown).map(row => element("tr", {}, ...row.map(listCell))));
    told.textContent = `Showing ${Math.min(shown, fitting.length).toLocaleString("en")} of ${fitting.length.toLocaleString("en")}.`;
    more.hidden = shown >= fitting.length;
  };
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    fitting = rows.filter(row => row.some(([value, note]) =>
      text(value).toLocaleLowerCase().includes(wanted) || text(note).toLocaleLowerCase().includes(wanted)));
    shown = first;
    draw();
  });
  more.addEventListener("click", () => { shown += MORE_ROWS; draw(); });
  table.parentElement.before(element("div", { class: "filters" }, element("label", {}, "Find in this list", search)));
  table.parentElement.after(told, more);
  draw();
}

function startLists() {
  document.querySelectorAll("table.list[id]").forEach(startList);
  document.querySelectorAll("button[data-condition]").forEach(button => button.addEventListener("click", () => {
    showFiltered({ condition: button.dataset.condition, verdict: "undecided" });
    document.getElementById("matrix-part").scrollIntoView();
    elementAt(1, 1)?.focus();
  }));
}
