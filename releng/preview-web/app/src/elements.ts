/** What may stand in an element: other elements, texts, and nothing. Texts are never read as HTML. */
export type Child = Node | string | number | undefined | false | readonly Child[];

type Handler = (event: Event) => void;

/** Attributes of an element; a function is called on the event of that name. True writes an empty attribute, false none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | Handler>>;

/** Makes an element. */
export function h<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) {
      append(element, child as readonly Child[]);
    } else if (child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

/** An element of the page that is always there. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`The page has no ${id}.`);
  }
  return found;
}

/** A list, or nothing where it would be empty. */
export function list(items: readonly Child[], name = "plain"): HTMLElement | undefined {
  return items.length === 0 ? undefined : h("ul", { class: name }, items.map(item => h("li", {}, item)));
}
