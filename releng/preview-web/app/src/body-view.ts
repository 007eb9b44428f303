import type { Bundle, Technique } from "@kneadwork/bundle";
import FIGURE from "../generated/figure.svg";
import { BACK_AREAS, FRONT_AREAS, techniquesByArea, type BodyAreaId } from "./body-map.js";
import type { Content } from "./content.js";
import { h, list, type Child } from "./elements.js";
import { techniqueOf } from "./library.js";

/** The techniques of a library on the figure of a body. */
export function bodyView(content: Content, source: Bundle, chosen: string | undefined): HTMLElement {
  const { words } = content;
  const { areas, elsewhere } = techniquesByArea(source);
  const label = (area: BodyAreaId): string => `${words.area[area]}: ${words.count(areas.get(area)?.length ?? 0)}`;
  const all = [...FRONT_AREAS, ...BACK_AREAS].filter(area => areas.has(area));
  const area = all.find(one => one === chosen);
  return h("div", {},
    h("h1", { tabindex: -1 }, words.onTheBody),
    h("div", { class: "body" },
      figure(content, area, one => areas.has(one) ? label(one) : undefined),
      h("div", {},
        area === undefined ? h("p", { class: "soft" }, words.chooseArea)
          : [h("h2", { tabindex: -1, id: "area" }, words.area[area]), list((areas.get(area) ?? []).map(id => techniqueLink(content, id)), "cards")],
        h("nav", { "aria-label": words.onTheBody }, list(all.map(one =>
          h("a", { href: `#/body/${one}`, "aria-current": one === area ? "true" : undefined }, label(one))), "areas")),
        elsewhere.length > 0 && [h("h2", {}, words.elsewhere), list(elsewhere.map(id => techniqueLink(content, id)))])));
}

function techniqueLink(content: Content, id: string): Child {
  return h("a", { href: `#/technique/${id}` }, content.text(content.title(id)));
}

/** The list of areas beside it is the same for the keyboard and for screen readers; the figure is for eyes and fingers. */
function figure(content: Content, chosen: BodyAreaId | undefined, label: (area: BodyAreaId) => string | undefined): HTMLElement {
  const box = h("div", { class: "figure-box" });
  box.append(...new DOMParser().parseFromString(FIGURE.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '), "image/svg+xml").childNodes);
  const svg = box.querySelector("svg")!;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", content.words.figure);
  svg.querySelectorAll(".view-name").forEach(name => name.remove());
  svg.querySelectorAll<SVGGElement>("g[data-area]").forEach(group => {
    const area = group.dataset["area"] as BodyAreaId;
    const text = label(area);
    if (text !== undefined) {
      group.classList.add("some");
      group.classList.toggle("chosen-area", area === chosen);
      const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
      title.textContent = text;
      group.prepend(title);
      group.addEventListener("click", () => { location.hash = `#/body/${area}`; });
    }
  });
  return box;
}

/** A technique by itself, to read. */
export function techniqueView(content: Content, id: string): HTMLElement | undefined {
  const technique: Technique | undefined = techniqueOf(content.bundle, id);
  if (technique === undefined) {
    return undefined;
  }
  const { words } = content;
  return h("div", {},
    h("h1", { tabindex: -1 }, content.text(technique.title)),
    !technique.practisedBy.includes("self") && h("p", { class: "notice strong" }, words.forProfessionals),
    technique.summary !== undefined && h("p", {}, content.text(technique.summary)),
    technique.duration !== null && h("p", { class: "soft" }, words.duration(technique.duration.min, technique.duration.max)),
    technique.pressure !== null && h("p", {}, `${words.pressure}: ${[...new Set([technique.pressure.lightest, technique.pressure.strongest])]
      .map(pressure => words.pressureWord[pressure]).join(" – ")}`),
    technique.tools.length > 0 && h("p", {}, `${words.equipment}: ${content.tools(technique.tools)}`),
    content.frequency(technique), content.disclaimer(), content.safety(technique.safety),
    h("h2", {}, words.steps), content.steps(technique.steps));
}
