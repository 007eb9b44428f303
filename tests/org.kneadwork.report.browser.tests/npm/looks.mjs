// How the page looks and whether everybody can use it.
import assert from "node:assert/strict";

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

const everythingOpen = page => page.evaluate(() => document.querySelectorAll("details").forEach(part => { part.open = true; }));

async function clean({ open, axe }, options) {
  const page = await open(options);
  await everythingOpen(page);
  assert.equal(await axe(page), "");
  return page;
}

export const light = world => clean(world, {});
export const dark = world => clean(world, { scheme: "dark" });
export const phone = world => clean(world, { size: PHONE });
export const phoneInTheDark = world => clean(world, { size: PHONE, scheme: "dark" });

export async function onPaper({ open, axe }) {
  const page = await open();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await axe(page), "");
}

export async function dialogs({ open, axe }) {
  for (const scheme of ["light", "dark"]) {
    const page = await open({ scheme });
    await page.locator("#matrix td").first().click();
    assert.equal(await axe(page), "", `the reasons of a cell, ${scheme}`);
    await page.keyboard.press("Escape");
    await page.locator("#matrix tbody th").first().click();
    assert.equal(await axe(page), "", `a technique, ${scheme}`);
  }
}

export async function figureWithACondition({ open, axe }) {
  for (const scheme of ["light", "dark"]) {
    const page = await open({ scheme });
    await page.locator("#body-condition").selectOption({ index: 1 });
    await page.locator(".figure g[role=button]").first().focus();
    await page.keyboard.press("Enter");
    assert.equal(await axe(page), "", scheme);
  }
}

// Chromium's own arithmetic: what axe cannot see, such as text on an SVG area, is measured here.
export async function signsInTheFigureHaveContrast({ open }) {
  for (const scheme of ["light", "dark"]) {
    const page = await open({ scheme });
    const ratios = await page.evaluate(() => {
      const luminance = colour => {
        const parts = colour.match(/[\d.]+/g).slice(0, 3).map(part => part / 255)
          .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const group = document.querySelector(".figure g[role=button]"), labels = document.querySelector(".figure g[data-labels]");
      return ["some", "v-allowed", "v-adapt", "v-ask-doctor", "v-avoid", "v-undecided"].map(name => {
        for (const part of [group, labels]) part.setAttribute("class", name);
        const [one, other] = [getComputedStyle(group.querySelector(".area")).fill, getComputedStyle(labels.querySelector(".label")).fill]
          .map(luminance).sort((a, b) => b - a);
        return [name, (one + 0.05) / (other + 0.05)];
      });
    });
    for (const [name, ratio] of ratios) assert.ok(ratio >= 4.5, `${name} has a contrast of ${ratio.toFixed(2)} (${scheme})`);
  }
}

export async function firstAnswersWithinTwoScreens({ open }) {
  for (const size of [PHONE, DESKTOP]) {
    const page = await open({ size });
    for (const part of ["release", "undecided"]) {
      const box = await page.locator(`#${part} .answer`).boundingBox();
      assert.ok(box.y + box.height <= 2 * size.height, `the answer of ${part} ends at ${box.y + box.height} of ${size.height} on ${size.width}`);
    }
  }
}

export async function nothingButTheMatrixScrollsSideways({ open }) {
  for (const width of [320, 390, 768, 1280]) {
    const page = await open({ size: { width, height: 800 } });
    await everythingOpen(page);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `the page is ${content} wide in a window of ${window}`);
  }
}

export async function verdictsAreToldBySignAndByWord({ open, report }) {
  const page = await open();
  const shown = await page.$$eval("#matrix td", cells => cells.map(cell => [cell.textContent, cell.getAttribute("aria-label"), cell.className]));
  const bySign = new Map(shown.map(([sign, word]) => [sign, word]));
  assert.equal(bySign.size, new Set(shown.map(([, word]) => word)).size, "a sign for each word");
  assert.ok(shown.length >= report.matrix.techniques.length * report.matrix.conditions.length);
}
