// What the page knows. Texts are stored once each and referred to by number; see PageData.java for the order of the fields.
const data = JSON.parse(document.getElementById("data").textContent);
const text = number => data.text[number] ?? "";

// What the page says to its readers, in their language. In a text, {0}, {1} … stand for what is put in.
const language = document.documentElement.lang;
const said = (key, ...values) => data.words[key].split(/\{(\d)\}/).map((part, number) => number % 2 === 0 ? part : values[part]);
const say = (key, ...values) => said(key, ...values).join("");
const grouped = number => number.toLocaleString(language);
const count = (number, key) => say(`${key}.${number === 1 ? "one" : "many"}`, grouped(number));

// From the most lenient to what stands out most: something undecided comes before anything decided.
const VERDICTS = [["allowed", "✓"], ["adapt", "~"], ["ask-doctor", "!"], ["avoid", "✕"], ["undecided", "?"], ["not-asked", "·"]]
  .map(([key, sign]) => ({ key, sign, word: say(`verdict.${key}`) }));
const ALLOWED = 0, UNDECIDED = 4, NOT_ASKED = 5;
const verdictNamed = key => VERDICTS.findIndex(verdict => verdict.key === key);

const conditions = data.conditions.map(([id, title, question, danger, baseline]) =>
  ({ id: text(id), title: text(title), question: text(question), danger: text(danger), baseline: baseline === 1 }));

const named = list => list.map(([id, title]) => ({ id: text(id), title: text(title) }));
const regions = named(data.regions), tools = named(data.tools), modalities = named(data.modalities), cautions = named(data.cautions);

const cells = data.cells.map(([verdict, asked, waived, reasons]) => ({
  verdict: verdict >= 0 ? verdict : asked ? UNDECIDED : NOT_ASKED, asked: asked === 1, waived: waived === 1, reasons
}));

function rowOf(kind, number, [id, title, file, line, row, everybody]) {
  return { kind, number, id: text(id), title: text(title), file: text(file), line, cells: row, everybody };
}

const techniques = data.techniques.map((row, number) =>
  ({ ...rowOf("technique", number, row), regions: row[6], tools: row[7], modalities: row[8] }));
const routines = data.routines.map((row, number) => {
  const uses = row[6];
  const all = of => [...new Set(uses.flatMap(technique => techniques[technique][of]))];
  return { ...rowOf("routine", number, row), uses, inherited: row[7], lost: row[8],
    regions: all("regions"), tools: all("tools"), modalities: all("modalities") };
});

const cellOf = (row, column) => cells[row.cells[column]];

function reasonOf(number) {
  const [verdict, kind, what, id, title, file, line, applies, tell, because, adaptation, certainty, sources, overruled, although] =
    data.reasons[number];
  return { verdict, kind, what: text(what), id: text(id), title: text(title), file: text(file), line, applies: text(applies),
    tell: text(tell), because: text(because), adaptation: text(adaptation), certainty: text(certainty), overruled: overruled === 1,
    although: text(although), sources: sources.map(([name, lines, address]) =>
      ({ title: text(name), lines: text(lines), address: text(address) })) };
}
