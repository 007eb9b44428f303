// What a person does with the preview, and what they have to see.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PHONE = { width: 360, height: 740 };
/** How long the page gives to get ready, unless one chooses otherwise, in seconds. */
const GET_READY = 10;

const json = async url => (await fetch(url)).json();
const contentOf = async (address, number = 0) => {
  const { languages } = await json(`${address}state.json`);
  return json(`${address}bundle/${languages[number].file}`);
};
/** Does what leads to another address, and waits until the page has drawn what is there: it hears of the address before this listener. */
const led = async (page, act) => {
  await page.evaluate(() => { globalThis.drawn = new Promise(done => addEventListener("hashchange", () => done(), { once: true })); });
  await act();
  await page.evaluate(() => globalThis.drawn);
};
const go = async (page, hash) => {
  if (await page.evaluate(to => location.hash !== to, hash)) await led(page, () => page.evaluate(to => { location.hash = to; }, hash));
};
/** Puts a file in its place as a whole, as many editors do: one that is only begun would be shown on a busy machine. */
const save = (folder, name, text) => {
  writeFileSync(join(folder, ".saving"), text);
  renameSync(join(folder, ".saving"), join(folder, name));
};

/** Answers all questions with no but those that are named; through the page's own controls, at once. */
async function answer(page, others = {}) {
  await page.waitForSelector("form.screening");
  await page.evaluate(given => document.querySelectorAll("form.screening fieldset").forEach(set => {
    const key = set.id.slice("ask-".length);
    set.querySelector(`input[value="${given[key] ?? "no"}"]`).click();
  }), others);
  await page.locator("form.screening button[type=submit]").click();
  await page.waitForSelector("#outcome");
}

async function begin(page, routine, others) {
  await go(page, `#/routine/${routine}`);
  await answer(page, others);
  if (await page.locator("#doctor").count() > 0) await page.locator("#doctor").check();
  await page.locator("#begin").click();
  await page.waitForSelector("#time");
}

const shown = page => page.locator("#now").textContent();
const clock = async page => {
  const [minutes, seconds] = (await page.locator("#time").textContent()).split(":").map(Number);
  return minutes * 60 + seconds;
};

export async function everyRoutineIsLedThrough({ open, address }) {
  const { languages } = await json(`${address}state.json`);
  let led = 0;
  for (const [number, { language }] of languages.entries()) {
    const content = await contentOf(address, number);
    const page = await open(address);
    if (languages.length > 1) await page.locator("#language").selectOption(language);
    await page.waitForFunction(tag => document.documentElement.lang === tag, language);
    for (const routine of content.routines) {
      await begin(page, routine.id);
      let before;
      for (const [index, entry] of routine.timeline.entries()) {
        const follows = routine.timeline[index + 1];
        const coming = follows === undefined ? "This is the last part."
          : `Next: ${follows.kind === "rest" ? "Rest" : content.techniques.find(({ id }) => id === follows.technique).title}`;
        const title = content.techniques.find(({ id }) => id === entry.technique)?.title;
        const other = entry.kind === "technique" && (entry.technique !== before?.technique || entry.side !== before?.side);
        if (other) {
          assert.ok((await shown(page)).startsWith(title), `${routine.id}: get ready for ${title}`);
          assert.equal(await page.locator(".card.transition").count(), 1);
          assert.equal(await clock(page), GET_READY);
          if (language === "en") assert.ok((await page.locator(".next").textContent()).startsWith(coming));
          await page.clock.runFor(GET_READY * 1000);
        }
        const seconds = entry.length.min === 0 ? entry.length.max : entry.length.min;
        assert.equal(await page.locator(`.card.${entry.kind}`).count(), 1, `${routine.id} ${entry.number}`);
        assert.equal(await clock(page), seconds, `${routine.id} ${entry.number}`);
        if (title !== undefined) {
          assert.ok((await shown(page)).startsWith(title));
          if (language === "en") assert.ok((await page.locator(".next").textContent()).startsWith(coming));
          assert.equal(await page.locator("#now .side").count(), entry.side === undefined ? 0 : 1);
        }
        await page.clock.runFor((seconds - 1) * 1000);
        assert.equal(await clock(page), 1);
        await page.clock.runFor(1000);
        before = entry.kind === "technique" ? entry : before;
      }
      await page.waitForSelector("#done");
      assert.equal(await page.locator("#time").count(), 0);
      led++;
    }
  }
  assert.deepEqual(languages.map(({ language }) => language), ["en", "de"]);
  assert.ok(led >= 24, `${led} routines in all languages`);
}

export async function pauseBackAndSkip({ open, address }) {
  const page = await open(address);
  await begin(page, "six-way-roller");
  await page.clock.runFor(4000);
  assert.equal(await clock(page), 6);
  await page.locator("#pause").click();
  await page.clock.runFor(60_000);
  assert.equal(await clock(page), 6, "nothing passes while it is paused");
  await page.locator("#pause").click();
  await page.clock.runFor(1000);
  assert.equal(await clock(page), 5);
  await page.locator("#skip").click();
  assert.equal(await page.locator(".card.technique").count(), 1);
  const seconds = await clock(page);
  await page.clock.runFor(5000);
  await page.locator("#back").click();
  assert.equal(await clock(page), seconds, "back goes to the beginning of the part");
  await page.locator("#back").click();
  assert.equal(await page.locator(".card.transition").count(), 1, "and once more to the part before");
  const first = await shown(page);
  for (let skips = 0; skips < 2; skips++) await page.locator("#skip").click();
  assert.notEqual(await shown(page), first);
  await page.locator("#end").click();
  await page.waitForSelector("form.screening");
  assert.equal(await page.locator("#time").count(), 0);
}

export async function aDeviceThatSleepsPauses({ open, address }) {
  const page = await open(address);
  await begin(page, "six-way-roller");
  await page.clock.runFor(2000);
  const now = await shown(page);
  await page.clock.fastForward(10 * 60_000);
  await page.clock.runFor(1000);
  assert.equal(await shown(page), now);
  assert.equal(await page.locator("#pause").textContent(), "Go on");
  assert.match(await page.locator("#announcements").textContent(), /asleep/);
}

export async function theScreenIsKeptOn({ open, address }) {
  // Chromium without a window has no screen to keep on: what is asked of it is what counts.
  const page = await open(address, { before: () => {
    globalThis.locks = [];
    const request = async kind => {
      const lock = new EventTarget();
      lock.kind = kind;
      lock.held = true;
      lock.release = async () => { lock.held = false; lock.dispatchEvent(new Event("release")); };
      globalThis.locks.push(lock);
      return lock;
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  } });
  const held = () => page.evaluate(() => globalThis.locks.filter(({ held }) => held).map(({ kind }) => kind));
  assert.deepEqual(await held(), []);
  await begin(page, "warm-then-stretch");
  assert.deepEqual(await held(), ["screen"]);
  assert.ok(await page.locator("#awake").isVisible());
  await page.locator("#end").click();
  assert.deepEqual(await held(), []);
}

export async function aScreenReaderIsToldWhatComes({ open, address }) {
  const content = await contentOf(address);
  const page = await open(address);
  const said = async () => { await page.clock.runFor(250); return page.locator("#announcements").textContent(); };
  await begin(page, "six-way-roller");
  const { timeline } = content.routines.find(({ id }) => id === "six-way-roller");
  const technique = content.techniques.find(({ id }) => id === timeline[0].technique);
  assert.equal(await page.locator("#announcements").getAttribute("aria-live"), "polite");
  assert.ok((await said()).startsWith(`Get ready. Next: ${technique.title}`));
  await page.locator("#skip").click();
  const words = await said();
  assert.ok(words.startsWith(technique.title));
  const first = technique.steps.find(({ kind }) => kind === "step").text;
  assert.ok(words.includes(first), `${words} has to hold ${first}`);
  await page.locator("#pause").click();
  assert.equal(await said(), "Paused.");
  assert.equal(await page.locator("#time").getAttribute("role"), "timer");
  assert.match(await page.locator("#time").getAttribute("aria-label"), / left$/);
}

export async function theKeyboardAloneSuffices({ open, address }) {
  const page = await open(address, { clock: false });
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML ?? "");
  const tabTo = async selector => {
    for (let presses = 0; presses < 400; presses++) {
      if (await page.evaluate(to => document.activeElement?.matches(to) ?? false, selector)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`No Tab leads to ${selector}; last: ${await focused()}`);
  };
  await tabTo('a[href="#/routine/warm-then-stretch"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector("form.screening");
  assert.match(await focused(), /^<h1/, "the heading of the new page is where one goes on");
  const questions = await page.locator("form.screening fieldset").count();
  assert.ok(questions > 30);
  for (let number = 0; number < questions; number++) {
    await tabTo(`form.screening fieldset:nth-of-type(${number + 1}) input`);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
  }
  assert.equal(await page.locator("input[value=no]:checked").count(), questions);
  await tabTo("form.screening button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#outcome");
  assert.match(await focused(), /id="outcome"/);
  await tabTo("#begin");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#time");
  await tabTo("#pause");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("#pause").textContent(), "Go on");
  assert.match(await focused(), /id="pause"/, "the focus stays where it is");
  const parts = await page.locator("#count").textContent();
  for (let skips = 0; skips < 40 && await page.locator("#skip").count() > 0; skips++) {
    await tabTo("#skip");
    await page.keyboard.press("Enter");
  }
  await page.waitForSelector("#done");
  assert.match(await focused(), /id="done"/, `after ${parts}`);
}

/** The views in turn. */
async function views(page, address, look) {
  await look("the list");
  await go(page, "#/routine/six-way-roller");
  await look("a routine");
  await page.locator("form.screening button[type=submit]").click();
  await page.waitForSelector("#outcome");
  await look("open questions");
  const { routines } = await contentOf(address);
  const { screening } = routines.find(({ id }) => id === "six-way-roller").safety;
  const key = question => question.kind === "red-flag" ? `red-flag:${question.redFlag}` : `condition:${question.condition}`;
  for (const action of ["stop", "ask-doctor", "adapt", "continue"]) {
    const question = screening.find(({ kind, yes }) => kind === "condition" && yes.action === action);
    await answer(page, { [key(question)]: "yes" });
    await look(`the outcome ${action}`);
  }
  await answer(page, { [key(screening[0])]: "yes" });
  await look("a red flag");
  await begin(page, "six-way-roller", { "condition:osteoporosis": "yes" });
  await look("getting ready");
  await page.locator("#skip").click();
  await look("a technique");
  while (await page.locator("#skip").count() > 0) await page.locator("#skip").click();
  await look("the end");
  await go(page, "#/body");
  await look("the body");
  await go(page, "#/body/glutes");
  await look("an area");
  await go(page, "#/technique/ball-hip-seated");
  await look("a technique to read");
}

const accessible = options => async ({ open, axe, address }) => {
  // axe waits by the clock, too.
  const page = await open(address, { ...options, clock: false });
  const found = [];
  await views(page, address, async name => { const against = await axe(page); if (against !== "") found.push(`${name}: ${against}`); });
  assert.equal(found.join("\n"), "");
};
export const accessibleInTheLight = accessible({ scheme: "light" });
export const accessibleInTheDark = accessible({ scheme: "dark" });
export const accessibleOnAPhone = accessible({ size: PHONE });

export async function onAPhone({ open, address }) {
  const page = await open(address, { size: PHONE });
  await views(page, address, async name => {
    const [needed, wide] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(needed <= wide, `${name} is ${needed} wide`);
    const low = await page.$$eval("button, select, .choice", all => all.filter(one => one.offsetParent !== null && one.offsetHeight < 44).map(one => one.outerHTML.slice(0, 80)));
    assert.deepEqual(low, [], `${name}: too low for a finger`);
  });
  await begin(page, "six-way-roller");
  for (const part of ["#time", "#back", "#pause", "#skip"]) {
    const box = await page.locator(part).boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= PHONE.height, `${part} is in sight`);
  }
}

export async function anAddressAloneBeginsNothing({ open, address }) {
  const page = await open(address);
  for (const hash of ["#/routine/six-way-roller/go", "#/routine/six-way-roller", "#/routine/no-such-routine", "#/%E0"]) {
    await page.goto("about:blank").catch(() => {});
    await page.goto(address + hash);
    await page.waitForSelector("h1");
    assert.equal(await page.locator("#begin, #time").count(), 0, hash);
  }
}

export async function answersThatChangeTakeTheBeginningAway({ open, address }) {
  const page = await open(address);
  await go(page, "#/routine/six-way-roller");
  await answer(page);
  assert.equal(await page.locator("#begin").count(), 1);
  await page.locator("form.screening input[value=unknown]").first().check();
  assert.equal(await page.locator("#begin").count(), 0);
  await page.locator("form.screening button[type=submit]").click();
  assert.match(await page.locator("#outcome").textContent(), /Get help/, "not to know counts as yes");
  await page.locator("form.screening button:not([type=submit])").click();
  await page.locator("form.screening button[type=submit]").click();
  assert.match(await page.locator("#outcome").textContent(), /not answered/);
  assert.equal(await page.locator("#begin").count(), 0);
}

const HEADINGS = {
  en: { "seek-help": "Do not begin. Get help.", stop: "Do not do this routine.", "ask-doctor": "Ask a doctor before you begin.",
    adapt: "You may begin, in another way.", begin: "You may begin." },
  de: { "seek-help": "Fangen Sie nicht an. Holen Sie Hilfe.", stop: "Machen Sie diesen Ablauf nicht.",
    "ask-doctor": "Fragen Sie eine Ärztin oder einen Arzt, bevor Sie anfangen.", adapt: "Sie können anfangen, mit Änderungen.",
    begin: "Sie können anfangen." },
};

/** What a text of the library is in another language, by what stands in the same places of both files. */
function inTheOther(original, other, found = new Map()) {
  if (typeof original === "string" && typeof other === "string") {
    found.set(original, (found.get(original) ?? new Set()).add(other));
  } else if (original !== null && typeof original === "object") {
    Object.keys(original).forEach(key => inTheOther(original[key], other?.[key], found));
  }
  return found;
}

export async function everyOutcome({ open, address, cases }) {
  const { languages } = await json(`${address}state.json`);
  assert.deepEqual(languages.map(({ language }) => language), ["en", "de"]);
  const english = await contentOf(address);
  for (const [number, { language }] of languages.entries()) {
    const texts = inTheOther(english, await contentOf(address, number));
    await everyOutcomeIn({ open, address, cases, language, says: words => [...texts.get(words) ?? []] });
  }
}

async function everyOutcomeIn({ open, address, cases, language, says }) {
  const page = await open(address);
  await page.locator("#language").selectOption(language);
  await page.waitForFunction(tag => document.documentElement.lang === tag, language);
  let routine;
  for (const one of cases) {
    const where = `${one.routine}, ${one.key}, ${language}`;
    if (one.routine !== routine) {
      routine = one.routine;
      await go(page, `#/routine/${routine}`);
    }
    await answer(page, { [one.key]: "yes" });
    assert.equal(await page.locator("#outcome").textContent(), HEADINGS[language][one.outcome], where);
    const text = await page.locator(".follows").textContent();
    one.says.forEach(words => assert.ok(says(words).some(said => text.includes(said)), `${where} has to say: ${words}`));
    if (one.outcome === "ask-doctor") {
      assert.equal(await page.locator("#begin").count(), 0, `${where}: not before a doctor has agreed`);
      await page.locator("#doctor").check();
    }
    const mayBegin = one.outcome === "begin" || one.outcome === "adapt" || one.outcome === "ask-doctor";
    assert.equal(await page.locator("#begin").count(), mayBegin ? 1 : 0, where);
    if (!mayBegin) {
      assert.equal(await page.locator("#doctor").count(), 0, where);
    } else if (one.leftOut.length > 0) {
      await page.locator("#begin").click();
      const done = new Set();
      while (await page.locator("#skip").count() > 0) {
        done.add(await page.$eval("#now", now => now.firstChild.textContent));
        await page.locator("#skip").click();
      }
      one.leftOut.forEach(title => assert.ok(!says(title).some(said => done.has(said)), `${where}: ${title} is left out`));
      assert.ok(done.size > 0);
      await page.locator("#end").click();
    }
  }
}

export async function theLanguageIsChosen({ open, address }) {
  const german = await contentOf(address, 1);
  assert.equal(german.language, "de");
  const page = await open(address, { language: "en-GB" });
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await page.locator("#language").selectOption("de");
  await page.waitForFunction(() => document.documentElement.lang === "de");
  assert.equal(await page.locator("h2").first().textContent(), "Abläufe");
  assert.match(await page.locator(".notice").first().textContent(), /Diese Übersetzung hat niemand geprüft\./);
  const titles = await page.$$eval(".cards a", links => links.map(link => link.textContent));
  german.routines.forEach(({ title }, number) => assert.ok(titles[number].startsWith(title)));
  const at = german.untranslated.find(pointer => /^\/routines\/\d+\/title$/.test(pointer));
  const untranslated = german.routines[Number(at.split("/")[2])].title;
  const span = page.locator(`.cards span[lang=en]`, { hasText: untranslated }).first();
  assert.equal(await span.textContent(), untranslated);
  await page.locator(".cards a").first().click();
  await page.waitForSelector("form.screening");
  await page.locator("form.screening button[type=submit]").click();
  assert.match(await page.locator("#outcome").textContent(), /nicht beantwortet/);
  await begin(page, "short-press");
  const press = german.techniques.find(({ id }) => id === "hip-press").title;
  assert.equal(await page.locator("#now span[lang=en]").first().textContent(), press, "in the player too");
  await page.clock.runFor(250);
  assert.equal(await page.locator("#announcements span[lang=en]").first().textContent(), press, "and in the voice of its language");
  await page.locator("#end").click();
  const other = await open(address, { language: "de-DE" });
  assert.equal(await other.evaluate(() => document.documentElement.lang), "de", "the language of the browser is taken first");
}

export async function theFigureHoldsTheTechniques({ open, address, areas }) {
  const content = await contentOf(address);
  const page = await open(address);
  await go(page, "#/body");
  for (const [area, regions] of Object.entries(areas)) {
    const techniques = content.techniques.filter(({ targets }) => targets.some(target => regions.includes(target))).map(({ title }) => title);
    const group = page.locator(`svg g[data-area="${area}"]`);
    assert.equal(await group.evaluate(one => one.classList.contains("some")), techniques.length > 0, area);
    assert.equal(await page.locator(`.areas a[href="#/body/${area}"]`).count(), techniques.length > 0 ? 1 : 0, area);
    if (techniques.length > 0) {
      await led(page, () => group.locator(".area").first().click({ force: true }));
      assert.equal(await page.evaluate(() => location.hash), `#/body/${area}`);
      await page.waitForSelector("#area");
      assert.deepEqual(await page.$$eval(".cards a", links => links.map(link => link.textContent)), techniques, area);
    }
  }
}

export async function thePageFollowsWhatIsSaved({ open, address, folder }) {
  const file = "routines.knead";
  const written = readFileSync(join(folder, file), "utf8");
  const { routines: [routine] } = await contentOf(address);
  const page = await open(address, { clock: false });
  let loads = 0;
  page.on("load", () => loads++);
  await page.waitForSelector(".cards a");
  save(folder, file, written.replaceAll(`"${routine.title}"`, '"Another title"'));
  await page.locator(".cards a", { hasText: "Another title" }).waitFor();
  await begin(page, routine.id);
  const again = page.waitForResponse(asked => asked.url().includes("/bundle/"));
  save(folder, file, readFileSync(join(folder, file), "utf8"));
  await (await again).finished();
  await page.evaluate(() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 0)));
  assert.equal(await page.locator("#time").count(), 1, "what was saved as it was disturbs nobody");
  save(folder, file, written);
  await page.locator(".notice", { hasText: "The library was saved" }).waitFor();
  assert.equal(await page.locator("#time").count(), 0, "nobody is led on through what is not so any more");
  assert.ok(await page.locator("form.screening input:checked").count() > 30, "the answers are kept");
  save(folder, file, written.replace(/screen +[^\n]+/, ""));
  await page.locator(".finding", { hasText: "KW109" }).first().waitFor();
  assert.match(await page.locator(".findings").textContent(), /KW109.*routines\.knead:\d+/s);
  assert.equal(await page.locator("form.screening, .cards, #header nav").count(), 0, "nothing that may be unsafe is shown");
  save(folder, file, `${written}\nroutine {`);
  await page.locator(".finding", { hasText: "KW001" }).first().waitFor();
  save(folder, file, written);
  await page.waitForSelector("form.screening");
  assert.equal(loads, 0, "the page itself is not loaded again");
}

/** In the page: bundles in which `toHold` stands come when they are let go, as on a machine that is busy. */
function bundlesCanBeHeld() {
  const ask = globalThis.fetch;
  globalThis.held = [];
  globalThis.fetch = async (path, options) => {
    const answer = await ask(path, options);
    if (globalThis.toHold === undefined || !path.startsWith("/bundle/")) return answer;
    const text = await answer.text();
    if (text.includes(globalThis.toHold)) await new Promise(letGo => globalThis.held.push(letGo));
    return new Response(text, { headers: answer.headers });
  };
}

/** Saves a text, told by a title; when this is over, the page has asked for its bundle and not got it. */
async function saveAndHold(page, folder, file, text, title) {
  await page.evaluate(held => { globalThis.toHold = held; }, title);
  save(folder, file, text);
  await page.waitForFunction(() => globalThis.held.length > 0);
}

/** Lets go what is held, and gives the page time to make of it what it will. */
const letGo = page => page.evaluate(async () => {
  globalThis.toHold = undefined;
  globalThis.held.splice(0).forEach(one => one());
  for (let turn = 0; turn < 20; turn++) await new Promise(done => setTimeout(() => requestAnimationFrame(done), 0));
});

const isKept = async title => {
  const cache = await caches.open("kneadwork-content");
  const bundles = (await cache.keys()).filter(key => new URL(key.url).pathname.startsWith("/bundle/"));
  const texts = await Promise.all(bundles.map(async key => (await cache.match(key)).text()));
  return texts.some(text => text.includes(title));
};

export async function whatComesLateIsNotShown({ open, address, folder }) {
  const file = "routines.knead";
  const written = readFileSync(join(folder, file), "utf8");
  const { routines: [routine] } = await contentOf(address);
  const titled = title => written.replaceAll(`"${routine.title}"`, `"${title}"`);
  const page = await open(address, { clock: false, before: bundlesCanBeHeld });
  await begin(page, routine.id);
  await saveAndHold(page, folder, file, titled("Saved first"), "Saved first");
  save(folder, file, titled("Saved later"));
  await page.locator("h1", { hasText: "Saved later" }).waitFor();
  await page.locator(".notice", { hasText: "The library was saved" }).waitFor();
  await page.waitForFunction(isKept, "Saved later");
  await letGo(page);
  assert.equal(await page.locator("h1").textContent(), "Saved later", "what was saved last is shown");
  assert.equal(await page.locator(".notice", { hasText: "The library was saved" }).count(), 1, "and why nobody is led on");
  assert.ok(await page.evaluate(isKept, "Saved later"), "and kept for when Kneadwork does not answer");
  await saveAndHold(page, folder, file, titled("Before it was unsafe"), "Before it was unsafe");
  save(folder, file, written.replace(/screen +[^\n]+/, ""));
  await page.locator(".finding", { hasText: "KW109" }).first().waitFor();
  await letGo(page);
  assert.ok(await page.locator(".finding", { hasText: "KW109" }).count() > 0, "what is unsafe stays hidden");
  assert.equal(await page.locator("form.screening, .cards, #header nav").count(), 0, "whatever comes late");
}

export async function theNoticeStaysUntilOneGoesOn({ open, address, folder }) {
  const file = "routines.knead";
  const written = readFileSync(join(folder, file), "utf8");
  const { routines: [routine] } = await contentOf(address);
  const page = await open(address, { clock: false, before: bundlesCanBeHeld });
  const notice = page.locator(".notice", { hasText: "The library was saved" });
  const saveAs = async title => {
    save(folder, file, written.replaceAll(`"${routine.title}"`, `"${title}"`));
    await page.locator("h1", { hasText: title }).waitFor();
  };
  await begin(page, routine.id);
  await saveAs("Saved once");
  await notice.waitFor();
  await saveAs("Saved twice");
  assert.equal(await notice.count(), 1, "another save does not take it away");
  await begin(page, routine.id);
  assert.equal(await notice.count(), 0, "who begins again has read it");
  await saveAs("Saved again");
  await notice.waitFor();
  await go(page, "#/");
  assert.equal(await notice.count(), 0, "who goes elsewhere too");
  await saveAndHold(page, folder, file, written, routine.title);
  await go(page, `#/routine/${routine.id}`);
  assert.equal(await page.locator("h1").textContent(), "Saved again", "until there is something else to show, one may go about");
  await letGo(page);
  await page.locator("h1", { hasText: routine.title }).waitFor();
}

/** Kneadwork as an author starts it. */
async function started(program, folder) {
  const child = spawn(program, ["preview", folder], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /The preview is at (http:\S+)/.exec(line);
    if (found !== null) return { address: found[1], child };
  }
  throw new Error("The preview has not begun.");
}

export async function onceLoadedItWorksOffline({ open, program, folder }) {
  const { address, child } = await started(program, folder);
  try {
    const page = await open(address, { away: true, clock: false });
    await page.waitForSelector(".cards a");
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await page.waitForFunction(async () => await caches.match("/app.js") !== undefined && await caches.match("/state.json") !== undefined);
    const ended = new Promise(resolve => child.once("exit", resolve));
    child.kill("SIGINT");
    await ended;
    await page.reload();
    await page.locator("#offline", { hasText: "does not answer" }).waitFor();
    await page.waitForSelector(".cards a");
    await begin(page, "six-way-roller");
    await page.locator("#skip").click();
    assert.equal(await page.locator(".card.technique").count(), 1);
  } finally {
    child.kill("SIGKILL");
  }
}
