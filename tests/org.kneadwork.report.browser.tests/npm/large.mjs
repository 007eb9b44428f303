// A library of 5,000 techniques. How long things take is measured here, and judged by nobody: that is for the benchmark's reader.
import assert from "node:assert/strict";

const MOST_ROWS = 100;

export async function onlyRowsInSightExist({ open, report }) {
  const page = await open();
  assert.equal(await page.locator("#matrix").getAttribute("aria-rowcount"), String(report.matrix.techniques.length + 1));
  const rows = () => page.locator("#matrix tbody tr[data-row]").count();
  assert.ok(await rows() < MOST_ROWS, `${await rows()} rows`);
  await page.locator("#matrix thead th").first().focus();
  await page.keyboard.press("Control+End");
  assert.equal(await page.evaluate(() => document.activeElement.closest("tr").getAttribute("aria-rowindex")), String(report.matrix.techniques.length + 1));
  await page.keyboard.press("Home");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), report.matrix.techniques.at(-1).title);
  assert.ok(await rows() < MOST_ROWS, `${await rows()} rows at the end`);
  await page.locator("#matrix-box").evaluate(box => { box.scrollTop = box.scrollHeight / 2; });
  await page.waitForFunction(() => Number(document.querySelector("#matrix tbody tr[data-row]").dataset.row) > 1000);
  assert.ok(await rows() < MOST_ROWS, `${await rows()} rows in the middle`);
}

export async function filtersAndSorts({ open, report }) {
  const page = await open();
  const region = report.matrix.techniques[0].regions[0];
  const title = report.regions.find(each => each.id === region).title;
  await page.locator("#filter-region").selectOption({ label: title });
  const wanted = report.matrix.techniques.filter(technique => technique.regions.includes(region)).length;
  assert.match(await page.locator("#matrix-count").textContent(), new RegExp(`^${wanted.toLocaleString("en")} of 5,000 techniques`));
  await page.locator("#filter-clear").click();
  await page.locator("#filter-sort").selectOption("title");
  const first = await page.locator("#matrix tbody th").first().textContent();
  assert.equal(first, report.matrix.techniques.map(technique => technique.title).sort((one, other) => new Intl.Collator("en").compare(one, other))[0]);
}

// For the benchmark: milliseconds until the page is loaded and painted, and until a filter or an order shows.
export async function times({ open }) {
  const page = await open();
  const opened = await page.evaluate(() => {
    const { loadEventEnd, domInteractive } = performance.getEntriesByType("navigation")[0];
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return { painted: Math.round(paint), interactive: Math.round(domInteractive), loaded: Math.round(loadEventEnd) };
  });
  const change = async (id, value) => {
    const began = Date.now();
    const within = await page.evaluate(async ([name, wanted]) => {
      const filter = document.getElementById(name), start = performance.now();
      filter.value = wanted;
      filter.dispatchEvent(new Event("input"));
      await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
      return Math.round(performance.now() - start);
    }, [id, value]);
    return { within, withDriver: Date.now() - began };
  };
  const steps = { region: ["filter-region", "1"], verdict: ["filter-verdict", "avoid"], clear: ["filter-region", ""], condition: ["filter-condition", "2"],
    search: ["filter-search", "ball"], all: ["filter-search", ""], name: ["filter-sort", "title"], strictest: ["filter-sort", "strictest"],
    undecided: ["filter-sort", "undecided"], byRegion: ["filter-sort", "region"], figure: ["body-condition", "3"] };
  const measured = {};
  for (const [name, [id, value]] of Object.entries(steps)) measured[name] = (await change(id, value)).within;
  return JSON.stringify({ opened, measured });
}
