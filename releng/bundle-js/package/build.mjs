// Makes dist/ from src/ and from what the Java build wrote to src/generated/: the types and the JSON Schema.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

const schema = JSON.parse(readFileSync("src/generated/schema.json", "utf8"));

/** The property by whose value alternatives can be told apart, as kind or action. */
function discriminator(alternatives) {
  const definitions = alternatives.map(({ $ref }) => schema.$defs[$ref.slice("#/$defs/".length)]);
  return Object.keys(definitions[0].properties ?? {}).find(name => {
    const values = definitions.map(({ properties, required }) => required.includes(name) ? properties[name]?.const : undefined);
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}

/**
 * The same schema with what ajv can use beyond the standard: which property tells alternatives apart, so that a message is
 * about the one that was meant, and the types of list elements, so that comparing them needs no library at run time.
 */
function prepared(node) {
  if (Array.isArray(node)) {
    return node.map(prepared);
  }
  if (node === null || typeof node !== "object") {
    return node;
  }
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, prepared(value)]));
  if (Array.isArray(node.oneOf)) {
    const propertyName = resolved(node.oneOf) ? discriminator(node.oneOf) : undefined;
    if (propertyName !== undefined) {
      copy.type = "object";
      copy.discriminator = { propertyName };
      copy.required = [propertyName];
    }
  }
  if (node.uniqueItems === true && node.items.$ref !== undefined) {
    copy.items.type = schema.$defs[node.items.$ref.slice("#/$defs/".length)].type;
  }
  return copy;
}

function resolved(alternatives) {
  return alternatives.every(({ $ref }) => schema.$defs[$ref?.slice("#/$defs/".length)]?.properties !== undefined);
}

const ajv = new Ajv2020({
  discriminator: true,
  strict: false,
  // The words for people are made in schema-problem.ts; one function for each definition keeps the code small.
  messages: false,
  inlineRefs: false,
  // Texts must not be empty, whatever counts as a character. The option is called deprecated, which would be logged.
  unicode: false,
  logger: false,
  code: { source: true, esm: true, optimize: 2 },
});
const code = standaloneCode(ajv, ajv.compile(prepared(schema)));
if (code.includes("require(")) {
  throw new Error("The code that checks the schema would need a library at run time:\n" + code.match(/.*require\(.*/)[0]);
}
writeFileSync("src/generated/validate.ts", `// @ts-nocheck\n${code}\n`);
writeFileSync("src/generated/format.ts", `/** The version of the bundle format that this package was made for. */
export const FORMAT_VERSION = ${JSON.stringify(schema.properties.formatVersion.const)};
/** What a bundle calls itself. */
export const FORMAT = ${JSON.stringify(schema.properties.format.const)};
`);

rmSync("dist", { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
for (const project of ["tsconfig.json", "tsconfig.cjs.json"]) {
  execFileSync(process.execPath, [tsc, "--project", project], { stdio: "inherit" });
}
mkdirSync("dist/cjs", { recursive: true });
writeFileSync("dist/cjs/package.json", '{"type": "commonjs"}\n');
copyFileSync("src/generated/schema.json", "dist/schema.json");
