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
    element("li", {}, link(source.address, source.title), source.lines === "" ? "" : ` ${say("lines", source.lines)}`));
  const what = say(`reason.${["caution", "own", "combination"][reason.kind]}`);
  return element("section", { class: reason.overruled ? "reason overruled" : "reason" },
    element("h3", {}, verdictChip(reason.verdict), element("span", { class: "title" }, words(reason.title))),
    facts([
      [say("overruled"), reason.overruled ? words(say("overruled.why", reason.although)) : ""],
      [say("told"), reason.tell && words(reason.tell)],
      [say("adaptation"), reason.adaptation && words(reason.adaptation)],
      [say("why"), reason.because && words(reason.because)],
      [say("source"), sources.length > 0 ? element("ul", {}, ...sources) : say("no-source")],
      [say("certainty"), reason.certainty || say("not-stated")],
      [say("what-it-is"), what, " ", element("code", {}, words(reason.id))],
      [say("holds-for"), reason.applies && element("code", {}, words(reason.applies))],
      [say("where"), place(reason.file, reason.line)]
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
    condition.danger === "relative" ? "" : element("span", { class: "soft" }, say(`danger.${condition.danger}`)))];
  if (cell.verdict === UNDECIDED) {
    content.push(element("p", {}, say(cell.waived ? "nobody.waived" : "nobody"), " ", say("never-allowed")));
  }
  if (cell.verdict === NOT_ASKED) {
    content.push(element("p", {}, say("not-asked")));
  }
  if (condition.question !== "") content.push(facts([[say("asked"), words(condition.question)]]));
  content.push(...cell.reasons.map(reasonOf).map(reasonView));
  if (row.kind === "routine") {
    content.push(element("section", { class: "reason" }, element("h3", {}, say("techniques-say")), techniqueVerdicts(row, column)));
  }
  openDialog(said("cell", words(row.title), words(condition.title)), content);
}

function showRow(row) {
  const pairs = [];
  if (row.kind === "routine") {
    pairs.push([say("row.techniques"), listOfNames(row.uses, techniques)], [say("row.inherits"), listOfNames(row.inherited, cautions)],
      [say("row.lost"), listOfNames(row.lost, cautions)]);
  } else {
    pairs.push([say("row.works-on"), listOfNames(row.regions, regions)], [say("row.with"), listOfNames(row.tools, tools)],
      [say("row.manner"), listOfNames(row.modalities, modalities)],
      [say("row.used-in"), listOfNames(routines.filter(routine => routine.uses.includes(row.number)).map(routine => routine.number), routines)]);
  }
  pairs.push([say("row.everybody"), listOfNames(row.everybody, cautions)], [say("what-it-is"), `${say(`kind.${row.kind}`)} `, element("code", {}, words(row.id))],
    [say("where"), place(row.file, row.line)]);
  const counts = VERDICTS.map((verdict, number) => [number, row.cells.filter(cell => cells[cell].verdict === number).length])
    .filter(([, count]) => count > 0).reverse();
  openDialog([words(row.title)], [
    element("p", {}, ...counts.flatMap(([verdict, count]) => [verdictChip(verdict), ` ${count} `])),
    facts(pairs)
  ]);
}
