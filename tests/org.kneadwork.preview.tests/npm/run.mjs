// Carries out one scenario in a browser: run.mjs BROWSER SCENARIO OPTIONS, the options in a file.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import * as scenarios from "./scenarios.mjs";

const PATIENCE = 60_000;
const DESKTOP = { width: 1280, height: 900 };

const [program, scenario, options] = process.argv.slice(2);
const axeSource = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "node_modules/axe-core/axe.min.js"), "utf8");
const flags = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({
  executablePath: program,
  timeout: PATIENCE,
  // Chromium refuses to shut itself in when it runs as root, as on build servers it does.
  args: process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags,
});
const complaints = [];

const world = {
  ...JSON.parse(readFileSync(options, "utf8")),

  // What a page logs as an error, and whatever it asks of anybody else, fails the scenario; unless Kneadwork is to be away.
  async open(address, { size = DESKTOP, scheme = "light", away = false, clock = true, language = "en-GB", before } = {}) {
    const context = await browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: "reduce", locale: language });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on("console", message => message.type() === "error" && !away && complaints.push(`the page logs: ${message.text()}`));
    page.on("pageerror", error => complaints.push(`the page fails: ${error.stack}`));
    page.on("dialog", dialog => { complaints.push("the page opened a dialog"); dialog.dismiss(); });
    page.on("request", asked => asked.url().startsWith(address) || complaints.push(`the page asks for ${asked.url()}`));
    if (clock) await page.clock.install({ time: new Date("2026-05-01T08:00:00") });
    if (before !== undefined) await page.addInitScript(before);
    await page.goto(address);
    await page.waitForSelector("h1");
    // From here on time passes only when a scenario says so.
    if (clock) await page.clock.pauseAt(new Date("2026-05-01T09:00:00"));
    return page;
  },

  // What axe has against the page as it is now: all rules of WCAG 2.2 A and AA, and what it calls best practice.
  async axe(page) {
    // The page's own policy forbids foreign scripts; through the driver this one comes in all the same.
    await page.evaluate(axeSource);
    return page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ["violations"] })).violations
      .map(violation => `${violation.id}: ${violation.help}\n`
        + violation.nodes.slice(0, 5).map(node => `    ${node.target.join(" ")}: ${node.html.slice(0, 160)}`).join("\n")).join("\n"));
  },
};

try {
  if (scenarios[scenario] === undefined) throw new Error(`There is no scenario ${scenario}.`);
  await scenarios[scenario](world);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
} catch (error) {
  console.error([error.stack ?? String(error), ...complaints].join("\n"));
  process.exitCode = 1;
} finally {
  await browser.close();
}
