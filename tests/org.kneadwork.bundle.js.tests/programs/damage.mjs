// Damages a bundle in every way that comes to mind, and prints what the reader lets pass.
import { readFileSync } from "node:fs";
import { readBundle } from "@kneadwork/bundle";

const original = JSON.parse(readFileSync(process.argv[2], "utf8"));
const others = [null, true, 0, -1, 1.5, "", "no such word", [], {}, [null], { x: 1 }];
const result = { dropped: 0, droppedAndPassed: [], unknown: 0, unknownAndPassed: [], changed: 0, thrown: [] };

function read(path) {
  try {
    return readBundle(JSON.stringify(original)).ok;
  } catch (error) {
    result.thrown.push(`${path}: ${error}`);
    return false;
  }
}

// One of each kind of place is enough: the path without the numbers.
const seen = new Set();
const places = [];
(function walk(value, path) {
  if (value === null || typeof value !== "object") {
    return;
  }
  for (const name of Object.keys(value)) {
    const place = `${path}/${name}`;
    const kind = place.replace(/\/\d+/g, "/0");
    if (!Array.isArray(value) && !seen.has(kind)) {
      seen.add(kind);
      places.push({ value, name, place });
    }
    walk(value[name], place);
  }
})(original, "");

for (const { value, name, place } of places) {
  const entries = Object.entries(value);
  const kept = value[name];
  delete value[name];
  result.dropped++;
  if (read(place)) {
    result.droppedAndPassed.push(place);
  }
  Object.keys(value).forEach(key => delete value[key]);
  Object.assign(value, Object.fromEntries(entries));
  for (const other of others) {
    value[name] = other;
    result.changed++;
    read(place);
  }
  value[name] = kept;
  value["no-such-property"] = 1;
  result.unknown++;
  if (read(place)) {
    result.unknownAndPassed.push(place);
  }
  delete value["no-such-property"];
}
console.log(JSON.stringify(result));
