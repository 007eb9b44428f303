import type { Bundle, Id, Region } from "@kneadwork/bundle";
import AREAS from "../generated/areas.txt";

/** The areas of the body figure, front and back. */
export const FRONT_AREAS = ["head", "neck-front", "shoulder-front", "chest", "abdomen", "hip-front", "thigh-front", "knee-front",
  "lower-leg-front", "foot-top", "upper-arm-front", "forearm-front", "hand-front"] as const;
export const BACK_AREAS = ["head-back", "neck-back", "shoulder-back", "upper-back", "lower-back", "spine", "sacrum", "hip-side",
  "glutes", "thigh-back", "knee-back", "calf", "foot-sole", "upper-arm-back", "forearm-back", "hand-back"] as const;
export type BodyAreaId = typeof FRONT_AREAS[number] | typeof BACK_AREAS[number];

const words = new Map<string, readonly BodyAreaId[]>();
const codes = new Map<string, readonly BodyAreaId[]>();
for (const line of AREAS.split("\n").map(text => text.trim()).filter(text => text !== "" && !text.startsWith("#"))) {
  const [entries = "", areas = ""] = line.split(/\s+:\s+/);
  for (const entry of entries.split(/\s+/)) {
    const found = areas.split(/\s+/) as BodyAreaId[];
    if (entry.startsWith("UBERON:")) {
      codes.set(entry, found);
    } else {
      words.set(tokens(entry).join(" "), found);
    }
  }
}
const longest = Math.max(...[...words.keys()].map(key => key.split(" ").length));

/** The back of a knee is no back; a final s does not count. */
function tokens(id: string): string[] {
  return id.toLowerCase().replace("front-of-", "").replace("back-of-", "").split(/[-_]/).filter(token => token !== "")
    .map(token => token.length > 3 && token.endsWith("s") ? token.slice(0, -1) : token);
}

/** Which techniques of a bundle work on which area: those that target a region there. The rules stand in areas.txt. */
export function techniquesByArea(bundle: Bundle): { readonly areas: ReadonlyMap<BodyAreaId, readonly Id[]>; readonly elsewhere: readonly Id[] } {
  const regions = new Map(bundle.regions.map(region => [region.id, region]));
  const areas = new Map<BodyAreaId, Id[]>();
  const elsewhere: Id[] = [];
  for (const technique of bundle.techniques) {
    const found = new Set(technique.targets.flatMap(id => placesOf(id, regions)));
    found.forEach(area => areas.set(area, [...areas.get(area) ?? [], technique.id]));
    if (found.size === 0) {
      elsewhere.push(technique.id);
    }
  }
  return { areas, elsewhere };
}

/** Where a region is: by its code, else by its words, else where the region is that it is part of. */
export function placesOf(id: Id, regions: ReadonlyMap<Id, Region>): readonly BodyAreaId[] {
  const seen = new Set<Id>();
  let region = regions.get(id);
  while (region !== undefined && !seen.has(region.id)) {
    seen.add(region.id);
    const own = ownPlaces(region);
    if (own.length > 0) {
      return own;
    }
    region = region.partOf === undefined ? undefined : regions.get(region.partOf);
  }
  return [];
}

function ownPlaces(region: Region): readonly BodyAreaId[] {
  const code = region.codes.find(({ system }) => system === "uberon")?.code ?? "";
  const areas = codes.get(code) ?? byWords(tokens(region.id.slice(region.id.lastIndexOf(":") + 1)));
  const spoken = `${region.title} ${region.id.replaceAll("-", " ")}`;
  return /\bfront of\b/i.test(spoken) ? onlyOn(FRONT_AREAS, areas) : /\bback of\b/i.test(spoken) ? onlyOn(BACK_AREAS, areas) : areas;
}

function onlyOn(view: readonly BodyAreaId[], areas: readonly BodyAreaId[]): readonly BodyAreaId[] {
  const seen = areas.filter(area => view.includes(area));
  return seen.length === 0 ? areas : seen;
}

function byWords(id: readonly string[]): readonly BodyAreaId[] {
  const found = new Set<BodyAreaId>();
  for (let from = 0; from < id.length;) {
    let length = Math.min(longest, id.length - from);
    while (length > 0 && !words.has(id.slice(from, from + length).join(" "))) {
      length--;
    }
    words.get(id.slice(from, from + length).join(" "))?.forEach(area => found.add(area));
    from += Math.max(1, length);
  }
  return [...found];
}
