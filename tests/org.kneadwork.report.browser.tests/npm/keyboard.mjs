// The page with the keyboard alone.
import assert from "node:assert/strict";

const at = page => page.evaluate(() => {
  const cell = document.activeElement.closest("#matrix th, #matrix td");
  return cell && [Number(cell.parentElement.getAttribute("aria-rowindex")), Number(cell.dataset.column)];
});

async function tabTo(page, wanted) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(selector => document.activeElement.matches(selector), wanted)) return;
  }
  assert.fail(`Tab does not lead to ${wanted}`);
}

export async function skipsToTheReport({ open }) {
  const page = await open();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the report");
  assert.ok((await page.locator(".skip").boundingBox()).x >= 0, "the link can be seen while it has the focus");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
}

export async function movesInTheMatrix({ open, report }) {
  const page = await open();
  await tabTo(page, "#matrix *");
  assert.deepEqual(await at(page), [1, 0]);
  const last = [report.matrix.techniques.length + 1, report.matrix.conditions.length];
  const walk = [["ArrowDown", [2, 0]], ["ArrowRight", [2, 1]], ["ArrowRight", [2, 2]], ["ArrowDown", [3, 2]], ["ArrowLeft", [3, 1]],
    ["ArrowUp", [2, 1]], ["End", [2, last[1]]], ["ArrowRight", [2, last[1]]], ["Home", [2, 0]], ["ArrowLeft", [2, 0]],
    ["Control+End", last], ["ArrowDown", last], ["Control+Home", [2, 0]], ["ArrowUp", [1, 0]], ["ArrowUp", [1, 0]]];
  for (const [key, wanted] of walk) {
    await page.keyboard.press(key);
    assert.deepEqual(await at(page), wanted, key);
  }
  await page.keyboard.press("PageDown");
  assert.ok((await at(page))[0] > 3, "PageDown goes down by more than a row");
}

export async function whatHasTheFocusIsInSight({ open }) {
  for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    const page = await open({ size });
    await page.locator("#matrix-box").scrollIntoViewIfNeeded();
    await page.locator("#matrix thead th").first().focus();
    for (const key of ["Control+End", "Home", "End", "Control+Home", "ArrowRight", "PageDown", "PageDown", "ArrowLeft"]) {
      await page.keyboard.press(key);
      const hidden = await page.evaluate(() => {
        const cell = document.activeElement, box = cell.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
        const frame = document.getElementById("matrix-box").getBoundingClientRect();
        if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return "outside of the box";
        document.getElementById("matrix-box").scrollIntoView({ block: "center", behavior: "instant" });
        const moved = cell.getBoundingClientRect();
        const top = document.elementFromPoint(moved.x + moved.width / 2, moved.y + moved.height / 2);
        return cell === top || cell.contains(top) ? "" : `under ${top?.outerHTML.slice(0, 80)}`;
      });
      assert.equal(hidden, "", `${key} at ${size.width}`);
    }
  }
}

export async function theFocusCanBeSeen({ open }) {
  const page = await open();
  for (const wanted of ["#filter-region", "#matrix th", "#matrix td"]) {
    if (wanted === "#matrix td") {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
    } else {
      await tabTo(page, wanted);
    }
    const [style, width] = await page.evaluate(() => [getComputedStyle(document.activeElement).outlineStyle,
      parseFloat(getComputedStyle(document.activeElement).outlineWidth)]);
    assert.ok(style === "solid" && width >= 2, `${wanted} has an outline of ${width} ${style}`);
  }
}

export async function opensAndClosesReasons({ open }) {
  const page = await open();
  await tabTo(page, "#matrix *");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  for (const key of ["Enter", "Space"]) {
    await page.keyboard.press(key);
    assert.equal(await page.locator("#dialog").evaluate(dialog => dialog.open && dialog.contains(document.activeElement)), true, key);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#dialog").evaluate(dialog => dialog.open), false);
    assert.deepEqual(await at(page), [2, 1], "the focus goes back to the cell");
  }
}

export async function theFocusStaysInTheDialog({ open }) {
  const page = await open();
  await page.locator("#matrix td").first().click();
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement === document.body || document.getElementById("dialog").contains(document.activeElement));
    assert.ok(inside, `after ${presses + 1} presses the focus is outside`);
  }
}

export async function theFigureAnswersToTheKeyboard({ open }) {
  const page = await open();
  await page.locator("#body-condition").focus();
  await tabTo(page, ".figure g");
  const label = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#body-panel h3").textContent(), label);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
}
