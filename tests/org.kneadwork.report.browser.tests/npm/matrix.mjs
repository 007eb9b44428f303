// The heat map, held against the report's JSON, which another class writes.
import assert from "node:assert/strict";

const WORDS = { "allowed": "allowed", "adapt": "adapt", "ask-doctor": "ask a doctor first", "avoid": "avoid" };

function wordOf(report, row, column) {
  const cell = report.matrix.cells[row.cells[column]];
  return WORDS[cell.verdict] ?? (cell.asked ? "undecided" : "not asked here");
}

const names = page => page.$$eval("#matrix tbody th", heads => heads.map(head => head.textContent));
const titles = rows => rows.map(row => row.title);
const labels = page => page.$$eval("#matrix tbody tr[data-row]", rows => rows.map(row =>
  [...row.querySelectorAll("td")].map(cell => cell.getAttribute("aria-label"))));
const sorted = list => [...list].sort((one, other) => new Intl.Collator("en").compare(one, other));

async function sameAs(page, report, rows) {
  const all = report.matrix.conditions.map((_, column) => column);
  assert.deepEqual(await names(page), titles(rows));
  assert.deepEqual(await labels(page), rows.map(row => all.map(column => wordOf(report, row, column))));
}

export async function everyCellSaysWhatTheModelSays({ open, report }) {
  const page = await open();
  await sameAs(page, report, report.matrix.techniques);
  assert.deepEqual(await page.$$eval("#matrix thead th", heads => heads.slice(1).map(head => head.textContent)),
    titles(report.matrix.conditions));
}

export async function routinesToo({ open, report }) {
  const page = await open();
  await page.locator("input[value=routine]").check();
  await sameAs(page, report, report.matrix.routines);
}

const filtersBy = (select, key, list) => async ({ open, report }) => {
  const page = await open();
  const options = await page.$$eval(`#filter-${select} option`, all => all.map(option => option.label).slice(1));
  const used = new Set(report.matrix.techniques.flatMap(technique => technique[key]));
  assert.equal(options.length, used.size, `a choice for each ${select} that a technique has`);
  const title = new Map(list(report).map(entry => [entry.title, entry.id]));
  for (const option of options) {
    await page.locator(`#filter-${select}`).selectOption({ label: option });
    const wanted = report.matrix.techniques.filter(technique => technique[key].includes(title.get(option) ?? option));
    assert.deepEqual(await names(page), titles(wanted), `${select} ${option}`);
  }
};

export const filtersByRegion = filtersBy("region", "regions", report => report.regions);
export const filtersByTool = filtersBy("tool", "tools", report => report.groups.map(group => group.group).filter(group => group.kind === "tool"));
export const filtersByModality =
  filtersBy("modality", "modalities", report => report.groups.map(group => group.group).filter(group => group.kind === "modality"));

export async function filtersByConditionAndVerdict({ open, report }) {
  const page = await open();
  for (const column of report.matrix.conditions.keys()) {
    await page.locator("#filter-condition").selectOption(String(column));
    assert.deepEqual(await page.$$eval("#matrix thead th", heads => heads.slice(1).map(head => head.textContent)),
      [report.matrix.conditions[column].title]);
    for (const verdict of ["undecided", "avoid", "ask-doctor", "adapt", "allowed"]) {
      await page.locator("#filter-verdict").selectOption(verdict);
      const wanted = report.matrix.techniques.filter(row => wordOf(report, row, column) === (WORDS[verdict] ?? verdict));
      assert.deepEqual(await names(page), titles(wanted), `${verdict} with ${report.matrix.conditions[column].id}`);
      const told = await page.locator("#matrix-count").textContent();
      assert.match(told, new RegExp(`^${wanted.length} of ${report.matrix.techniques.length} `));
    }
  }
}

export async function filtersByDanger({ open, report }) {
  const page = await open();
  await page.locator("#filter-condition").selectOption("danger");
  assert.deepEqual(await page.$$eval("#matrix thead th", heads => heads.slice(1).map(head => head.textContent)),
    titles(report.matrix.conditions.filter(condition => condition.contraindication !== "relative")));
}

export async function findsByName({ open, report }) {
  const page = await open();
  const word = report.matrix.techniques[0].title.split(" ")[0].toLowerCase();
  await page.locator("#filter-search").fill(word);
  assert.deepEqual(await names(page), titles(report.matrix.techniques.filter(row => row.title.toLowerCase().includes(word) || row.id.includes(word))));
  await page.locator("#filter-search").fill("no technique is called like this");
  assert.match(await page.locator("#matrix tbody").textContent(), /Nothing fits/);
  await page.locator("#filter-clear").click();
  assert.equal((await names(page)).length, report.matrix.techniques.length);
}

const STRICTNESS = ["not asked here", "allowed", "adapt", "ask a doctor first", "avoid", "undecided"];

export async function sortsByName({ open, report }) {
  const page = await open();
  await page.locator("#filter-sort").selectOption("title");
  assert.deepEqual(await names(page), sorted(titles(report.matrix.techniques)));
}

export async function sortsByTheStrictest({ open, report }) {
  const page = await open();
  await page.locator("#filter-sort").selectOption("strictest");
  const strictest = (await labels(page)).map(row => Math.max(...row.map(word => STRICTNESS.indexOf(word))));
  assert.deepEqual(strictest, [...strictest].sort((one, other) => other - one));
  assert.deepEqual(sorted(await names(page)), sorted(titles(report.matrix.techniques)));
}

export async function sortsByTheMostUndecided({ open }) {
  const page = await open();
  await page.locator("#filter-sort").selectOption("undecided");
  const gaps = (await labels(page)).map(row => row.filter(word => word === "undecided").length);
  assert.deepEqual(gaps, [...gaps].sort((one, other) => other - one));
  assert.ok(gaps[0] > 0, "the library of this test leaves something open");
}

export async function headsOfColumnsSort({ open, report }) {
  const page = await open();
  const column = 3;
  const head = page.locator("#matrix thead th").nth(column + 1);
  const verdicts = async () => (await labels(page)).map(row => STRICTNESS.indexOf(row[column]));
  await head.click();
  const strictFirst = await verdicts();
  assert.deepEqual(strictFirst, [...strictFirst].sort((one, other) => other - one));
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  await head.click();
  assert.deepEqual(await verdicts(), [...strictFirst].sort((one, other) => one - other));
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  assert.equal((await names(page)).length, report.matrix.techniques.length);
}

// Every cell of some rows: the reasons with their words, source, certainty and place.
export async function cellsOpenTheirReasons({ open, report, rows }) {
  const page = await open();
  for (const row of report.matrix.techniques.slice(0, rows)) {
    for (const [column, condition] of report.matrix.conditions.entries()) {
      await page.locator(`#matrix tr[data-row="${report.matrix.techniques.indexOf(row)}"] td`).nth(column).click();
      const shown = await page.$eval("#dialog", dialog => ({ title: dialog.querySelector("h2").textContent, text: dialog.textContent,
        reasons: [...dialog.querySelectorAll(".reason .title")].map(title => title.textContent),
        links: [...dialog.querySelectorAll(".reason dd a")].map(link => link.getAttribute("href")) }));
      assert.equal(shown.title, `${row.title} with ${condition.title}`);
      const reasons = report.matrix.cells[row.cells[column]].reasons.map(number => report.matrix.reasons[number]);
      assert.deepEqual(shown.reasons, reasons.map(reason => reason.from.title));
      for (const reason of reasons) {
        for (const words of [reason.tell, reason.because, reason.adaptation, reason.certainty, reason.although].filter(Boolean)) {
          assert.ok(shown.text.includes(words), `${shown.title} does not say: ${words}`);
        }
        for (const source of reason.sources) assert.ok(shown.text.includes(source.title), source.title);
        assert.ok(shown.text.includes(`${reason.from.file}:${reason.from.line}`), `${shown.title}: ${reason.from.file}:${reason.from.line}`);
        assert.ok(shown.links.some(link => link.endsWith(`${reason.from.file}#L${reason.from.line}`)), shown.links.join(" "));
      }
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#dialog").evaluate(dialog => dialog.open), false);
    }
  }
}

export async function overruledCautionsAreToldAsSuch({ open, report }) {
  const page = await open();
  const at = report.matrix.techniques.flatMap((row, line) => row.cells.map((cell, column) => ({ line, column, cell: report.matrix.cells[cell] })))
    .find(({ cell }) => cell.reasons.some(reason => report.matrix.reasons[reason].overruled));
  assert.ok(at !== undefined, "the library of this test has a technique that departs from a caution");
  await page.locator(`#matrix tr[data-row="${at.line}"] td`).nth(at.column).click();
  assert.match(await page.locator("#dialog .overruled").first().textContent(), /does not count here/);
}

export async function routinesTellWhatTheyInherit({ open, report }) {
  const page = await open();
  await page.locator("input[value=routine]").check();
  const titleOf = id => report.matrix.techniques.find(technique => technique.id === id).title;
  for (const [line, routine] of report.matrix.routines.entries()) {
    await page.locator(`#matrix tr[data-row="${line}"] td`).first().click();
    assert.deepEqual(await page.$$eval("#dialog .verdicts button", all => all.map(one => one.textContent)), routine.techniques.map(titleOf));
    await page.keyboard.press("Escape");
    await page.locator(`#matrix tr[data-row="${line}"] th`).click();
    const told = await page.locator("#dialog").textContent();
    for (const caution of routine.inherited) {
      assert.ok(told.includes(report.cautions.find(each => each.id === caution).title), `${routine.title} does not name ${caution}`);
    }
    await page.keyboard.press("Escape");
  }
}

export async function undecidedIsShownFirstAndLeadsToTheMatrix({ open, report }) {
  const page = await open();
  const shown = await page.$$eval("#undecided tbody tr", rows => rows.map(row => [row.cells[0].textContent, row.cells[1].textContent.split(/\s/)[0]]));
  assert.ok(report.undecided.length > 0, "the library of this test leaves something open");
  const titleOf = id => report.matrix.conditions.find(condition => condition.id === id)?.title;
  assert.deepEqual(shown, report.undecided.map(gap => [titleOf(gap.condition), String(gap.techniques.length)]));
  const gravity = await page.$$eval("#undecided tbody tr", rows => rows.map(row => row.cells[2].textContent.includes("dangerous")));
  assert.deepEqual(gravity, [...gravity].sort((one, other) => other - one), "the dangerous ones come first");
  const first = report.undecided[0];
  await page.locator("#undecided button[data-condition]").first().click();
  assert.equal(await page.locator("#filter-verdict").inputValue(), "undecided");
  assert.equal((await names(page)).length, first.techniques.length);
  assert.ok(await page.evaluate(() => document.activeElement.matches("#matrix td")), "the focus is in the matrix");
}
