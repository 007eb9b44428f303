// What a cell, a technique or a routine says, in a dialog. Escape closes it, and the focus goes back to where it came from.
const dialog = document.getElementById("dialog");
const dialogTitle = document.getElementById("dialog-title");
const dialogBody = document.getElementById("dialog-body");
let openedFrom = null;

function openDialog(title, content) {
  if (!dialog.open) openedFrom = document.activeElement;
  dialogTitle.replaceChildren(...title);
  dialogBody.replaceChildren(...content);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

dialog.addEventListener("close", () => openedFrom?.focus());
dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
document.getElementById("dialog-close").addEventListener("click", () => dialog.close());

function reasonView(reason) {
  const sources = reason.sources.map(source =>
    element("li", {}, link(source.address, source.title), source.lines === "" ? "" : ` (lines ${source.lines})`));
  const what = reason.kind === 1 ? "Decided by the technique itself" : reason.kind === 2 ? "A combination that a caution forbids" : "Caution";
  return element("section", { class: reason.overruled ? "reason overruled" : "reason" },
    element("h3", {}, verdictChip(reason.verdict), element("span", { class: "title" }, words(reason.title))),
    facts([
      ["Overruled", reason.overruled ? words("The technique departs from this caution, so it does not count here. " + reason.although) : ""],
      ["A person is told", reason.tell && words(reason.tell)],
      ["How to adapt", reason.adaptation && words(reason.adaptation)],
      ["Why", reason.because && words(reason.because)],
      ["Source", sources.length > 0 ? element("ul", {}, ...sources) : "none given"],
      ["Certainty", reason.certainty || "not stated"],
      ["What it is", what, " ", element("code", {}, words(reason.id))],
      ["Holds for", reason.applies && element("code", {}, words(reason.applies))],
      ["Where", place(reason.file, reason.line)]
    ]));
}

const listOfNames = (numbers, of) => numbers.length === 0 ? "" :
  element("ul", {}, ...numbers.map(number => element("li", {}, words(of[number].title))));

function techniqueVerdicts(row, column) {
  const list = element("ul", { class: "names verdicts" });
  for (const number of row.uses) {
    const technique = techniques[number];
    list.append(element("li", {}, verdictChip(cellOf(technique, column).verdict),
      element("button", { type: "button", class: "link-button", onclick: () => showCell(technique, column) }, words(technique.title))));
  }
  return list;
}

function showCell(row, column) {
  const cell = cellOf(row, column), condition = conditions[column];
  const content = [element("p", {}, verdictChip(cell.verdict), " ",
    condition.danger === "relative" ? "" : element("span", { class: "soft" }, `${condition.danger} contraindication`))];
  if (cell.verdict === UNDECIDED) {
    content.push(element("p", {}, cell.waived ? "Nobody has decided, and a waiver lets that be for a time. " : "Nobody has decided. ",
      "That never means that it is allowed."));
  }
  if (cell.verdict === NOT_ASKED) {
    content.push(element("p", {}, "No baseline asks about this condition here, and nothing says anything about it."));
  }
  if (condition.question !== "") content.push(facts([["A person is asked", words(condition.question)]]));
  content.push(...cell.reasons.map(reasonOf).map(reasonView));
  if (row.kind === "routine") {
    content.push(element("section", { class: "reason" }, element("h3", {}, "What its techniques say"), techniqueVerdicts(row, column)));
  }
  openDialog([words(row.title), " with ", words(condition.title)], content);
}

function showRow(row) {
  const pairs = [];
  if (row.kind === "routine") {
    pairs.push(["Techniques", listOfNames(row.uses, techniques)], ["Inherits", listOfNames(row.inherited, cautions)],
      ["Inherited, but not shown by the bundle", listOfNames(row.lost, cautions)]);
  } else {
    pairs.push(["Works on", listOfNames(row.regions, regions)], ["With", listOfNames(row.tools, tools)],
      ["Manner", listOfNames(row.modalities, modalities)],
      ["Used in", listOfNames(routines.filter(routine => routine.uses.includes(row.number)).map(routine => routine.number), routines)]);
  }
  pairs.push(["Cautions for everybody", listOfNames(row.everybody, cautions)], ["What it is", `${row.kind} `, element("code", {}, words(row.id))],
    ["Where", place(row.file, row.line)]);
  const counts = VERDICTS.map((verdict, number) => [number, row.cells.filter(cell => cells[cell].verdict === number).length])
    .filter(([, count]) => count > 0).reverse();
  openDialog([words(row.title)], [
    element("p", {}, ...counts.flatMap(([verdict, count]) => [verdictChip(verdict), ` ${count} `])),
    facts(pairs)
  ]);
}
