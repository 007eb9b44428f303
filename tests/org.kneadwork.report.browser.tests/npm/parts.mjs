// The parts of the page beside the matrix, held against the report's JSON.
import assert from "node:assert/strict";

const QUESTIONS = ["May this be released?", "What is undecided?", "Who may do what?", "Are people asked about red flags?", "What contradicts?",
  "What was claimed?", "Which numbers are ours?", "Who signed, and does it still hold?", "What do the authors live with for a time?",
  "What has changed since the last release?", "In which languages are the safety texts current?", "Where on the body?"];

export async function questionsStandInTheOrderOfTheSpecification({ open }) {
  const page = await open();
  const asked = await page.$$eval("main > section > h2", heads => heads.map(head => head.textContent));
  assert.deepEqual(asked.slice(0, QUESTIONS.length), QUESTIONS);
  assert.deepEqual(await page.$$eval(".contents a", links => links.map(link => document.querySelector(link.getAttribute("href")) !== null)),
    asked.map(() => true));
}

const everyRow = async (page, id) => {
  const table = page.locator(`#${id}`);
  const more = table.locator("xpath=ancestor::div[contains(@class,'scroll')]/following-sibling::button[1]");
  while (await more.count() > 0 && await more.isVisible()) await more.click();
  return table.locator("tbody tr").evaluateAll(rows => rows.map(row => row.textContent));
};

export async function theBannerNamesWhatStandsAgainstARelease({ open, report }) {
  const page = await open();
  await page.evaluate(() => document.querySelectorAll("#release details").forEach(part => { part.open = true; }));
  const banner = await page.locator("#release").textContent();
  assert.match(banner, report.release.ready ? /Yes\./ : /No\./);
  assert.ok(banner.includes(`${report.release.obstacles.length} thing`));
  const rows = await page.locator("#obstacles").count() > 0 ? await everyRow(page, "obstacles")
    : await page.$$eval(".obstacles > li", all => all.map(one => one.textContent));
  assert.equal(rows.length, report.release.obstacles.length);
  report.release.obstacles.forEach((obstacle, number) => assert.ok(rows[number].includes(obstacle.message), obstacle.message));
}

const holds = (id, entries, words) => async ({ open, report }) => {
  const page = await open();
  await page.evaluate(() => document.querySelectorAll("details").forEach(part => { part.open = true; }));
  const wanted = entries(report);
  const rows = wanted.length === 0 ? [] : await everyRow(page, id);
  assert.equal(rows.length, wanted.length);
  wanted.forEach((entry, number) => {
    for (const word of words(entry).filter(Boolean)) assert.ok(rows[number].includes(word), `row ${number + 1} of ${id} does not say: ${word}`);
  });
};

export const cautions = holds("cautions", report => report.cautions, caution => [caution.title, caution.tell, caution.because, caution.certainty]);
export const redFlags = holds("red-flag-list", report => report.redFlags, flag => [flag.title, flag.ask, flag.destination]);
export const disagreements = holds("disagreements", report => report.disagreements,
  one => [one.title, one.resolution, one.because, ...one.statements.map(statement => statement.says)]);
export const departures = holds("departures", report => report.departures, one => [one.because]);
export const conflicts = holds("conflicts", report => report.conflicts, () => []);
export const claims = holds("claim-list", report => report.claims, claim => [claim.words, claim.wording, claim.because]);
export const figures = holds("figure-list", report => report.derivedFigures, figure => [figure.of.title, figure.what, figure.value, figure.because]);
export const reviews = holds("review-list", report => report.reviews, review => [review.item.title, review.by, review.fingerprint]);
export const waivers = holds("waiver-list", report => report.waivers, waiver => [waiver.code, waiver.because, waiver.by]);
export const changes = holds("change-list", report => report.changes?.changes ?? [], change => [`${change.about.kind} ${change.about.id}`, change.message]);
export const languages = holds("language-list", report => report.languages, language => [language.name]);
export const gaps = holds("gap-list", report => report.languages.flatMap(language => language.gaps), gap => [gap.of.title, gap.text]);
export const regions = holds("region-list", report => report.regions, region => [region.title, region.neverPressed || region.ceiling]);
export const findings = holds("finding-list", report => report.findings, finding => [finding.message, finding.mend, finding.code]);

export async function measuresStandWithTheirCounts({ open, report }) {
  const page = await open();
  const rows = await page.$$eval("#measures table.list tbody tr", all => all.slice(0, 100).map(row => row.textContent));
  report.measures.forEach((measure, number) => {
    assert.ok(rows[number].includes(measure.name));
    const counted = measure.denominator === 0 ? "nothing to count"
      : `${measure.numerator.toLocaleString("en")} of ${measure.denominator.toLocaleString("en")}`;
    assert.ok(rows[number].includes(counted), `${measure.name}: ${counted}`);
  });
}

export async function routinesThatDoNotAskAreNamed({ open, report }) {
  const page = await open();
  const table = await page.$$eval("#red-flags table.compact tbody tr", rows => rows.map(row => [...row.querySelectorAll("td")].map(cell => cell.textContent)));
  assert.equal(table.length, report.matrix.routines.length);
  const missing = table.flat().filter(word => word.endsWith("not asked")).length;
  const measure = report.measures.find(each => each.id === "red-flag-screen");
  assert.equal(missing, measure.denominator - measure.numerator);
}

export async function longListsCanBeSearched({ open, report }) {
  const page = await open();
  const list = page.locator("#figures");
  assert.ok(await list.locator("tbody tr").count() < report.derivedFigures.length, "the list of this test is long");
  const word = report.derivedFigures.at(-1).because;
  await list.getByRole("searchbox").fill(word);
  assert.equal(await list.locator("tbody tr").count(),
    report.derivedFigures.filter(figure => Object.values(figure).some(value => typeof value === "string" && value.toLowerCase().includes(word.toLowerCase()))).length);
}

// For every area and a few conditions: the techniques that target it, and the strictest verdict among them.
export async function theFigureShowsTheStrictestVerdict({ open, report, areas }) {
  const page = await open();
  const strictness = ["allowed", "adapt", "ask-doctor", "avoid", "undecided"];
  for (const [area, wantedRegions] of Object.entries(areas)) {
    const group = page.locator(`.figure g[data-area="${area}"]`);
    const techniques = report.matrix.techniques.filter(technique => technique.regions.some(region => wantedRegions.includes(region)));
    await page.locator("#body-condition").selectOption("");
    assert.equal(await page.locator(`.figure g[data-labels="${area}"] .label`).first().textContent(), techniques.length === 0 ? "" : String(techniques.length), area);
    if (techniques.length === 0) continue;
    for (const column of [0, 3, 14, 20].filter(number => number < report.matrix.conditions.length)) {
      await page.locator("#body-condition").selectOption(String(column));
      const verdicts = techniques.map(technique => report.matrix.cells[technique.cells[column]].verdict ?? "undecided");
      const strictest = strictness[Math.max(...verdicts.map(verdict => strictness.indexOf(verdict)))];
      assert.equal(await group.getAttribute("class"), `v-${strictest}`, `${area} with ${report.matrix.conditions[column].id}`);
    }
    await group.locator("path").first().click({ force: true });
    assert.equal(await page.locator("#body-panel li").count(), techniques.length);
  }
}

export async function regionsThatCannotBeDrawnAreNamed({ open, unplaced }) {
  const page = await open();
  assert.deepEqual(await page.$$eval("#body ul:not(.names) li bdi", names => names.map(name => name.textContent)), unplaced);
}

export async function withoutScriptsTheAnswersAreThere({ open, report }) {
  const page = await open({ scripts: false });
  for (const part of ["release", "undecided", "red-flags", "contradictions", "claims", "figures", "reviews", "languages"]) {
    assert.ok(await page.locator(`#${part} .answer`).isVisible(), part);
  }
  assert.equal(await page.locator("#matrix-part noscript table").first().locator("tbody tr").count(), report.matrix.techniques.length);
  assert.equal(await page.locator(".filters").first().isVisible(), false, "what needs scripts is not shown");
}

export async function aTrendIsDrawn({ open, report }) {
  const page = await open();
  assert.ok(report.trend.length > 0, "the library of this test has a history");
  const lines = await page.$$eval("svg.trend", all => all.map(line => line.getAttribute("aria-label")));
  assert.ok(lines.length > 0);
  assert.ok(lines.every(line => line.includes("; ")), lines.join("\n"));
}
