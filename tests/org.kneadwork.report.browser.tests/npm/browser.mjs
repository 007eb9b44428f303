// Keeps one browser open and carries out one scenario after another: a line of JSON in, a line of JSON out.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const PATIENCE = 60_000;
const DESKTOP = { width: 1280, height: 800 };

const here = dirname(fileURLToPath(import.meta.url));
const axeSource = readFileSync(join(here, "node_modules/axe-core/axe.min.js"), "utf8");
const flags = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({
  executablePath: process.argv[2],
  timeout: PATIENCE,
  // Chromium refuses to shut itself in when it runs as root, as on build servers it does.
  args: process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags
});

// What a scenario has to work with. Whatever a page logs as an error, and whatever it asks the network for, fails the scenario.
function world(request, contexts, complaints) {
  const folder = request.folder;
  return {
    folder,
    report: JSON.parse(readFileSync(join(folder, "coverage.json"), "utf8")),
    html: () => readFileSync(join(folder, "coverage.html"), "utf8"),
    shot: name => join(folder, `${name}.png`),
    ...request.options,

    async open({ size = DESKTOP, scheme = "light", scripts = true } = {}) {
      const context = await browser.newContext({ viewport: size, colorScheme: scheme, javaScriptEnabled: scripts, reducedMotion: "reduce" });
      context.setDefaultTimeout(PATIENCE);
      contexts.push(context);
      const page = await context.newPage();
      const address = pathToFileURL(join(folder, "coverage.html")).href;
      page.on("console", message => message.type() === "error" && complaints.push(`the page logs: ${message.text()}`));
      page.on("pageerror", error => complaints.push(`the page fails: ${error.message}`));
      page.on("dialog", dialog => { complaints.push("the page opened a dialog of the browser"); dialog.dismiss(); });
      page.on("request", asked => asked.url().split("#")[0] !== address && complaints.push(`the page asks for ${asked.url()}`));
      await page.goto(address);
      return page;
    },

    // What axe has against the page as it is now: all rules of WCAG 2.2 A and AA, and what it calls best practice.
    async axe(page) {
      // The page's own policy forbids foreign scripts; through the driver this one comes in all the same.
      await page.evaluate(axeSource);
      const found = await page.evaluate(async () => {
        const result = await globalThis.axe.run(document, { resultTypes: ["violations"] });
        return result.violations.map(violation => `${violation.id}: ${violation.help}\n`
          + violation.nodes.slice(0, 5).map(node => `    ${node.target.join(" ")}: ${node.html.slice(0, 160)}`).join("\n"));
      });
      return found.join("\n");
    }
  };
}

async function carryOut(request) {
  const contexts = [], complaints = [];
  try {
    const scenarios = await import(`./${request.file}`);
    if (scenarios[request.scenario] === undefined) throw new Error(`${request.file} has no ${request.scenario}`);
    const told = await scenarios[request.scenario](world(request, contexts, complaints));
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    return { passed: true, message: told === undefined ? "" : String(told) };
  } catch (error) {
    return { passed: false, message: [error.stack ?? String(error), ...complaints].join("\n") };
  } finally {
    for (const context of contexts) await context.close();
  }
}

process.stdout.write(`${JSON.stringify({ passed: true, message: browser.version() })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await carryOut(JSON.parse(line)))}\n`);
}
await browser.close();
