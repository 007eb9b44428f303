// The page on paper.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export async function printsToPdf({ open, folder, report }) {
  const page = await open();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  writeFileSync(join(folder, "coverage.pdf"), pdf);
  assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
  const sheets = pdf.toString("latin1").match(/\/MediaBox\s*\[[^\]]*\]/g).map(box => box.match(/[\d.]+/g).map(Number));
  assert.ok(sheets.some(([, , width, height]) => width < height), "there are upright sheets");
  assert.ok(sheets.some(([, , width, height]) => width > height), "the matrix lies on its side");
  for (const [, , width, height] of sheets) assert.ok(Math.abs(Math.max(width, height) - 842) < 2, `a sheet of ${width} by ${height} is not A4`);
  assert.ok(report.matrix.techniques.length > 0);
  assert.equal(await page.locator("#paper").textContent(), "", "the page is as it was before");
}

async function onPaper(page) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

export async function theMatrixAndEveryReasonAreOnPaper({ open, report }) {
  const page = await open();
  await onPaper(page);
  const cells = await page.$$eval("#paper .paper-matrix tbody td", all => all.map(cell => cell.textContent));
  assert.equal(cells.length, report.matrix.techniques.length * report.matrix.conditions.length);
  const used = new Set(report.matrix.techniques.flatMap(row => row.cells).flatMap(cell => report.matrix.cells[cell].reasons));
  assert.equal(await page.locator("#paper .paper-reasons tbody tr").count(), used.size);
  const text = await page.locator("#paper").textContent();
  for (const number of used) {
    for (const words of [report.matrix.reasons[number].tell, report.matrix.reasons[number].because].filter(Boolean)) assert.ok(text.includes(words), words);
  }
  assert.equal(await page.locator("#matrix-box").isVisible(), false);
  assert.equal(await page.locator(".contents").isVisible(), false);
}

export async function theMatrixIsPrintedAsFiltered({ open, report }) {
  const page = await open();
  await page.locator("#filter-condition").selectOption("0");
  await page.locator("input[value=routine]").check();
  await onPaper(page);
  assert.equal(await page.locator("#paper .paper-matrix tbody tr").count(), report.matrix.routines.length);
  assert.equal(await page.locator("#paper .paper-matrix thead th").count(), 2);
}

export async function listsArePrintedAsAWhole({ open, report }) {
  const page = await open();
  await onPaper(page);
  assert.equal(await page.locator("#figure-list tbody tr").count(), report.derivedFigures.length);
  assert.equal(await page.locator("#review-list tbody tr").count(), report.reviews.length);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(await page.locator("#figure-list tbody tr").count() < report.derivedFigures.length);
}

export async function nothingIsCutOffOnPaper({ open }) {
  // The width between the margins of an upright sheet of A4, at 96 dots an inch.
  const page = await open({ size: { width: Math.floor((210 - 24) / 25.4 * 96), height: 1000 } });
  await onPaper(page);
  const wide = await page.evaluate(() => [...document.querySelectorAll("main table:not(.paper-matrix)")]
    .filter(table => table.scrollWidth > document.documentElement.clientWidth + 1)
    .map(table => `${table.id || table.caption?.textContent} is ${table.scrollWidth} wide`));
  assert.deepEqual(wide, []);
}
