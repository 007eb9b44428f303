// A library in which every text is an attack: it has to be shown as the text that it is, and nothing of it may run.
import assert from "node:assert/strict";

const OURS = { scripts: 2, styles: 1 };

async function unharmed(page) {
  const found = await page.evaluate(() => ({ ran: globalThis.ran === undefined ? "" : String(globalThis.ran),
    scripts: document.querySelectorAll("script").length, styles: document.querySelectorAll("style").length,
    foreign: [...document.querySelectorAll("img, iframe, object, embed, link, base, b, marquee, form, svg script, [onerror], [onload], [onclick]")]
      .map(element => element.outerHTML.slice(0, 100)),
    leads: [...document.querySelectorAll("a[href]")].map(link => link.protocol).filter(protocol => !["file:", "http:", "https:"].includes(protocol)) }));
  assert.deepEqual(found, { ran: "", scripts: OURS.scripts, styles: OURS.styles, foreign: [], leads: [] });
}

export async function runsNothing({ open }) {
  const page = await open();
  await unharmed(page);
  await page.evaluate(() => document.querySelectorAll("details").forEach(part => { part.open = true; }));
  for (const kind of ["technique", "routine"]) {
    await page.locator(`input[value=${kind}]`).check();
    for (const cell of await page.locator("#matrix tbody td, #matrix tbody th").all()) {
      await cell.click();
      await unharmed(page);
      await page.keyboard.press("Escape");
    }
  }
  for (const area of await page.locator(".figure g[role=button]").all()) await area.focus().then(() => page.keyboard.press("Enter"));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await unharmed(page);
}

export async function runsNothingWithoutScriptsEither({ open }) {
  const page = await open({ scripts: false });
  assert.equal(await page.locator("img, iframe, marquee, b").count(), 0);
}

// Collects all that a reader can get to see, opening whatever opens, and looks for each text of the model in it.
export async function showsEveryTextAsItIs({ open, report, mark }) {
  const page = await open();
  const seen = [];
  const look = async selector => seen.push(...await page.$$eval(selector, parts => parts.map(part => part.textContent)));
  await page.evaluate(() => document.querySelectorAll("details").forEach(part => { part.open = true; }));
  for (const more = page.getByRole("button", { name: /^Show [\d,]+ more$/ }).first(); await more.count() > 0;) await more.click();
  await look("body > *:not(script)");
  for (const kind of ["technique", "routine"]) {
    await page.locator(`input[value=${kind}]`).check();
    await look("#matrix");
    for (const cell of await page.locator("#matrix tbody td, #matrix tbody th").all()) {
      await cell.click();
      await look("#dialog");
      await page.keyboard.press("Escape");
    }
  }
  const shown = seen.join("\n");
  const texts = new Set();
  // What the page says in other words, or leaves to those who read the JSON.
  const aside = new Set(["explanation", "silences", "rule", "url"]);
  const collect = value => {
    if (typeof value === "string" && value.includes(mark)) texts.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === "object") Object.entries(value).filter(([key]) => !aside.has(key)).forEach(([, part]) => collect(part));
  };
  collect(report);
  const missing = [...texts].filter(text => !shown.includes(text));
  assert.ok(texts.size > 60, `the report holds ${texts.size} hostile texts`);
  assert.deepEqual(missing, []);
  return `${texts.size} texts`;
}

// Right-to-left text must not turn the words around it: each text of the library stands in an element of its own.
export async function directionsDoNotSpread({ open, mark }) {
  const page = await open();
  await page.evaluate(() => document.querySelectorAll("details").forEach(part => { part.open = true; }));
  const loose = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (walker.currentNode.data.includes(wanted) && !parent.closest("bdi, script, option, title, noscript, [dir]")) found.push(parent.outerHTML.slice(0, 120));
    }
    return found;
  }, mark);
  assert.deepEqual(loose, []);
}
