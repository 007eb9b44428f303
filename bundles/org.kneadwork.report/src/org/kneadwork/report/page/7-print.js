// On paper nothing opens: the matrix as filtered, in strips that fit a sheet, and then every reason.
const PAPER_COLUMNS = 30, PAPER_ROWS = 400;
const paper = document.getElementById("paper");

function paperTable(rows, columns) {
  const top = element("tr", {}, element("th", { scope: "col" }, say(shownKind())),
    ...columns.map(column => element("th", { scope: "col" }, element("span", { class: "column-name" }, words(conditions[column].title)))));
  const lines = rows.map(row => element("tr", {}, element("th", { scope: "row" }, words(row.title)), ...columns.map(column => {
    const { key, sign } = VERDICTS[cellOf(row, column).verdict];
    return element("td", { class: `v-${key}` }, sign);
  })));
  return element("table", { class: "paper-matrix" }, element("thead", {}, top), element("tbody", {}, ...lines));
}

// Which reason speaks about which conditions and which rows.
function reasonsOf(rows, columns) {
  const found = new Map();
  for (const row of rows) {
    for (const column of columns) {
      for (const reason of cellOf(row, column).reasons) {
        if (!found.has(reason)) found.set(reason, { rows: new Set(), columns: new Set() });
        found.get(reason).rows.add(row);
        found.get(reason).columns.add(column);
      }
    }
  }
  return [...found].sort(([one], [other]) => data.reasons[other][0] - data.reasons[one][0]);
}

// Names those that are fewer: those that something holds for, or those that it does not.
function namesFor(some, all) {
  const list = rows => rows.map(row => row.title).join(", ");
  const others = all.filter(row => !some.has(row));
  if (others.length === 0) return say("names.all", all.length);
  return others.length < some.size ? say("names.but", all.length, list(others)) : list([...some]);
}

function paperReason(number, at, rows) {
  const reason = reasonOf(number);
  const sources = reason.sources.map(source => source.lines === "" ? source.title : say("paper.lines", source.title, source.lines)).join("; ");
  const texts = [["told", reason.tell], ["how", reason.adaptation], ["why", reason.because],
    ["overruled", reason.overruled ? reason.although || say("yes") : ""]].filter(([, what]) => what !== "");
  return element("tr", { class: reason.overruled ? "overruled" : "" },
    element("td", {}, verdictChip(reason.verdict)),
    element("th", { scope: "row" }, element("span", { class: "title" }, words(reason.title)),
      element("div", { class: "note" }, words(`${reason.what} ${reason.id}, ${reason.file}:${reason.line}`))),
    element("td", {}, words([...at.columns].map(column => conditions[column].title).join(", "))),
    element("td", {}, ...texts.map(([what, text]) => element("div", {}, ...said(`paper.${what}`, words(text))))),
    element("td", {}, words(say("paper.source", sources || say("paper.no-source"), reason.certainty || say("not-stated")))),
    element("td", {}, words(namesFor(at.rows, rows))));
}

function paperReasons(rows, columns) {
  const heads = ["verdict", "reason", "with", "says", "source", "about"].map(head => element("th", { scope: "col" }, say(`paper.column.${head}`)));
  return element("table", { class: "paper-reasons" }, element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...reasonsOf(rows, columns).map(([number, at]) => paperReason(number, at, rows))));
}

function drawPaper() {
  const rows = view.rows.slice(0, PAPER_ROWS), parts = [];
  if (view.rows.length > rows.length) {
    parts.push(element("p", {}, say("paper.cut", PAPER_ROWS, grouped(view.rows.length))));
  }
  for (let from = 0; from < view.columns.length; from += PAPER_COLUMNS) {
    parts.push(paperTable(rows, view.columns.slice(from, from + PAPER_COLUMNS)));
  }
  paper.replaceChildren(element("div", { class: "sheet" }, ...parts), element("h3", {}, say("reasons")), paperReasons(rows, view.columns));
}

let undo = [];

function startPrint() {
  addEventListener("beforeprint", () => {
    undo = lists.map(list => list.print());
    for (const part of document.querySelectorAll("details.fold:not([open]), section > details:not([open])")) {
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
