// The page in German: what its script shows, and whether the longer words fit.
import assert from "node:assert/strict";

const texts = page => page.evaluate(() => {
  const found = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest("script, style, noscript") === null) found.add(walker.currentNode.data.trim());
  }
  for (const element of document.querySelectorAll("[aria-label], [title]")) {
    found.add(element.getAttribute("aria-label") ?? "");
    found.add(element.getAttribute("title") ?? "");
  }
  return [...found];
});

// A text with places for others in it, as what it may become: a short one with numbers, since "of" and "and" stand in what libraries say.
function pattern(text) {
  const parts = text.split(/\{\d\}/), place = parts.join(" ").match(/\p{L}{2,}/gu).length < 3 ? "[\\d.,]+" : ".+";
  return new RegExp(`^${parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(place)}$`);
}

// What the library says, which is English in these tests.
function ofTheLibrary(report) {
  const texts = new Set(), KEYS = ["title", "tell", "because", "ask", "question", "adaptation", "although", "words", "wording", "resolution", "says", "neverPressed"];
  const walk = (value, key) => {
    if (typeof value === "string" && KEYS.includes(key)) texts.add(value);
    else if (value !== null && typeof value === "object") Object.entries(value).forEach(([name, part]) => walk(part, Array.isArray(value) ? key : name));
  };
  walk(report, "");
  return texts;
}

async function everyWord(page, report) {
  const seen = new Set(), look = async () => { for (const text of await texts(page)) seen.add(text); };
  const close = async () => { await look(); await page.keyboard.press("Escape"); };
  await look();
  for (const kind of ["technique", "routine"]) {
    await page.locator(`input[value=${kind}]`).check();
    await page.locator("#matrix tbody th").first().click();
    await close();
    // One cell of each look.
    for (const look of ["allowed", "adapt", "ask-doctor", "avoid", "undecided", "not-asked"]) {
      const cell = page.locator(`#matrix tbody td.v-${look}`).first();
      if (await cell.count() > 0) {
        await cell.click();
        await close();
      }
    }
  }
  await page.locator("#filter-search").fill("nothing is called like this");
  await look();
  await page.locator("#filter-clear").click();
  await page.locator(".figure g[role=button] path").first().click({ force: true });
  await look();
  await page.locator("#body-condition").selectOption("0");
  await look();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await look();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(seen.size > report.matrix.techniques.length + report.matrix.conditions.length);
  return [...seen];
}

export async function nothingThatTheScriptShowsIsEnglish({ open, report, english }) {
  const page = await open();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
  const theirs = ofTheLibrary(report), patterns = english.map(pattern);
  const seen = (await everyWord(page, report)).filter(text => !theirs.has(text));
  assert.ok(patterns.length > 300);
  assert.deepEqual(seen.filter(text => patterns.some(each => each.test(text))), []);
}

export async function theMatrixAndItsDialogsSpeakGerman({ open, report }) {
  const page = await open();
  const { techniques, routines, conditions } = report.matrix;
  assert.equal(await page.locator("#matrix-count").textContent(),
    `${techniques.length} von ${techniques.length} Techniken, ${conditions.length} Vorbedingungen`);
  assert.equal(await page.locator("#matrix thead th").first().textContent(), "Technik");
  const labels = new Set(await page.$$eval("#matrix tbody td", cells => cells.map(cell => cell.getAttribute("aria-label"))));
  const words = ["erlaubt", "anpassen", "erst ärztlich fragen", "nicht machen", "nicht entschieden", "hier nicht gefragt"];
  assert.deepEqual([...labels].filter(label => !words.includes(label)), []);
  await page.locator("#matrix tbody td.v-ask-doctor, #matrix tbody td.v-avoid").first().click();
  const dialog = page.locator("#dialog");
  assert.match(await page.locator("#dialog-title").textContent(), / bei /);
  for (const term of ["Gewissheit", "Was es ist", "Quelle", "Wo"]) assert.ok(await dialog.getByText(term, { exact: true }).count() > 0, term);
  assert.equal(await page.locator("#dialog-close").textContent(), "Schließen");
  await page.keyboard.press("Escape");
  await page.locator("input[value=routine]").check();
  assert.equal(await page.locator("#matrix-count").textContent(),
    `${routines.length} von ${routines.length} Abläufen, ${conditions.length} Vorbedingungen`);
  await page.locator("#matrix tbody th").first().click();
  assert.match(await dialog.textContent(), /Techniken.*Was es ist.*Ablauf/s);
}

// What the library calls things may be longer than any field; our own words are not.
export async function whatCanBeChosenFitsItsField({ open }) {
  const page = await open();
  const cut = await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    return [...document.querySelectorAll("#matrix-part .filters select")].flatMap(select => {
      const style = getComputedStyle(select);
      pen.font = `${style.fontSize} ${style.fontFamily}`;
      // The arrow takes its place too.
      const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 20;
      return [...select.options].filter(option => !/^\d+$/.test(option.value)).filter(option => pen.measureText(option.label).width > room)
        .map(option => `${option.label}: ${pen.measureText(option.label).width} > ${room}`);
    });
  });
  assert.deepEqual(cut, []);
}
