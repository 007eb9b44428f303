// The body figure: how many techniques work on an area, and the strictest verdict among them with a chosen condition.
const SVG = "http://www.w3.org/2000/svg";
const bodyCondition = document.getElementById("body-condition"), bodyPanel = document.getElementById("body-panel");
const areas = data.areas.map(([id, label, numbers]) => ({ id: text(id), label: text(label), techniques: numbers }));
let chosenArea = null;

const chosenCondition = () => bodyCondition.value === "" ? -1 : Number(bodyCondition.value);

function strictest(area, condition) {
  const verdicts = area.techniques.map(number => cellOf(techniques[number], condition).verdict);
  const asked = verdicts.filter(verdict => verdict !== NOT_ASKED);
  return asked.length > 0 ? Math.max(...asked) : NOT_ASKED;
}

function describe(area, condition) {
  const counted = say("area", area.label, count(area.techniques.length, "technique"));
  return condition < 0 || area.techniques.length === 0 ? counted : say("area.strictest", counted, VERDICTS[strictest(area, condition)].word);
}

function drawArea(area) {
  const group = groupOf(area), labels = document.querySelector(`.figure g[data-labels="${area.id}"]`), condition = chosenCondition();
  const some = area.techniques.length > 0, verdict = some && condition >= 0 ? strictest(area, condition) : -1;
  const look = verdict >= 0 ? `v-${VERDICTS[verdict].key}` : some ? "some" : "";
  for (const part of [group, labels]) part.setAttribute("class", look);
  if (some) {
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", "0");
    group.setAttribute("aria-pressed", String(area === chosenArea));
    group.setAttribute("aria-label", describe(area, condition));
  }
  const shown = !some ? "" : verdict >= 0 ? VERDICTS[verdict].sign : String(area.techniques.length);
  labels.querySelectorAll(".label").forEach(label => { label.textContent = shown; });
  let title = group.querySelector("title");
  if (title === null) group.prepend(title = document.createElementNS(SVG, "title"));
  title.textContent = describe(area, condition);
}

function techniqueLine(number, condition) {
  const technique = techniques[number];
  const open = () => condition < 0 ? showRow(technique) : showCell(technique, condition);
  return element("li", {}, condition < 0 ? "" : verdictChip(cellOf(technique, condition).verdict),
    element("button", { type: "button", class: "link-button", onclick: open }, words(technique.title)));
}

function drawPanel() {
  const condition = chosenCondition();
  if (chosenArea === null) {
    bodyPanel.replaceChildren(element("p", { class: "soft" }, say("choose-area")));
    return;
  }
  const LONG = 200, numbers = [...chosenArea.techniques];
  if (condition >= 0) {
    const weightOf = number => weight(cellOf(techniques[number], condition).verdict);
    numbers.sort((one, other) => weightOf(other) - weightOf(one));
  }
  bodyPanel.replaceChildren(element("h3", {}, describe(chosenArea, condition)),
    element("ul", { class: "names verdicts" }, ...numbers.slice(0, LONG).map(number => techniqueLine(number, condition))),
    numbers.length > LONG ? element("p", { class: "soft" }, say("area.cut", LONG, grouped(numbers.length))) : "");
}

const groupOf = area => document.querySelector(`.figure g[data-area="${area.id}"]`);

// Lines round an area lie above its neighbours, which would cover half of them.
function outline(name, area) {
  document.querySelector(`.figure .${name}`)?.remove();
  if (area === null) return;
  const lines = document.createElementNS(SVG, "g");
  lines.setAttribute("class", name);
  lines.setAttribute("aria-hidden", "true");
  groupOf(area).querySelectorAll(".area").forEach(path => {
    const line = path.cloneNode();
    line.removeAttribute("class");
    lines.append(line);
  });
  document.querySelector(".figure").append(lines);
}

function drawBody() {
  areas.forEach(drawArea);
  outline("chosen", chosenArea);
  drawPanel();
}

function startBody() {
  conditions.forEach((condition, number) => bodyCondition.append(element("option", { value: number }, condition.title)));
  bodyCondition.addEventListener("input", drawBody);
  for (const area of areas.filter(area => area.techniques.length > 0)) {
    const group = groupOf(area);
    const choose = () => { chosenArea = area; drawBody(); };
    group.addEventListener("click", choose);
    group.addEventListener("focus", () => outline("focused", group.matches(":focus-visible") ? area : null));
    group.addEventListener("blur", () => outline("focused", null));
    group.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    });
  }
  drawBody();
}
