// On paper nothing opens: the matrix as filtered, in strips that fit a sheet, and then every reason that is not on the sheet.
const PAPER_COLUMNS = 30, PAPER_ROWS = 400;
const paper = document.getElementById("paper");

function paperTable(rows, columns) {
  const top = element("tr", {}, element("th", { scope: "col" }, shownKind() === "routine" ? "Routine" : "Technique"),
    ...columns.map(column => element("th", { scope: "col" }, element("span", { class: "column-name" }, words(conditions[column].title)))));
  const lines = rows.map(row => element("tr", {}, element("th", { scope: "row" }, words(row.title)), ...columns.map(column => {
    const { key, sign } = VERDICTS[cellOf(row, column).verdict];
    return element("td", { class: `v-${key}` }, sign);
  })));
  return element("table", { class: "paper-matrix" }, element("thead", {}, top), element("tbody", {}, ...lines));
}

// Which reason gives which conditions to which rows.
function paperReasons(rows, columns) {
  const found = new Map();
  for (const row of rows) {
    for (const column of columns) {
      for (const reason of cellOf(row, column).reasons) {
        const entry = found.get(reason) ?? { rows: new Set(), columns: new Set() };
        entry.rows.add(row.title);
        entry.columns.add(conditions[column].title);
        found.set(reason, entry);
      }
    }
  }
  return [...found].sort(([one], [other]) => data.reasons[other][0] - data.reasons[one][0])
    .map(([number, { rows: titles, columns: names }]) => {
      const view = reasonView(reasonOf(number));
      view.append(facts([["With", words([...names].join(", "))], ["Decides for", words([...titles].join(", "))]]));
      return view;
    });
}

function drawPaper() {
  const rows = view.rows.slice(0, PAPER_ROWS), parts = [];
  if (view.rows.length > rows.length) {
    parts.push(element("p", {}, `Only the first ${PAPER_ROWS} of ${view.rows.length.toLocaleString("en")} rows are printed. Filter the matrix to print others.`));
  }
  for (let from = 0; from < view.columns.length; from += PAPER_COLUMNS) {
    parts.push(paperTable(rows, view.columns.slice(from, from + PAPER_COLUMNS)));
  }
  paper.replaceChildren(element("div", { class: "sheet" }, ...parts), element("h3", {}, "The reasons"), ...paperReasons(rows, view.columns));
}

let undo = [];

function startPrint() {
  addEventListener("beforeprint", () => {
    undo = lists.map(list => list.print());
    for (const part of document.querySelectorAll("details:not([open])")) {
      part.open = true;
      undo.push(() => { part.open = false; });
    }
    drawPaper();
  });
  addEventListener("afterprint", () => {
    undo.forEach(step => step());
    paper.replaceChildren();
  });
}
