// Makes elements. Texts of a library become text nodes and nothing else.
function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

// A text of the library: its direction is its own.
const words = value => element("bdi", {}, value);

function verdictChip(verdict) {
  const { key, word, sign } = VERDICTS[verdict];
  return element("span", { class: `chip v-${key}` }, element("span", { class: "sign", "aria-hidden": "true" }, sign), word);
}

function link(address, content) {
  return address === "" ? words(content) : element("a", { href: address }, words(content));
}

// A place in the library, under its own name or under another one.
function place(file, line, name = "") {
  if (file === "") return words(name);
  const address = data.base + file.split("/").map(encodeURIComponent).join("/") + (line > 0 ? `#L${line}` : "");
  return link(address, name !== "" ? name : line > 0 ? `${file}:${line}` : file);
}

function facts(pairs) {
  const list = element("dl", { class: "facts" });
  for (const [term, ...values] of pairs) {
    const given = values.filter(value => value !== "" && value !== null && value !== undefined);
    if (given.length > 0) list.append(element("dt", {}, term), element("dd", {}, ...given));
  }
  return list;
}
