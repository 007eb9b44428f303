// Validates with ajv: node validate.mjs json SCHEMA FILE...  each a JSON document,
//                     node validate.mjs lines SCHEMA FILE... each with a JSON document a line.
// A schema of draft-04 is recognised. Prints a line a problem; exit code 1 when there is one.
import { readFileSync } from "node:fs";
import Ajv04 from "ajv-draft-04";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [form, schemaFile, ...files] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
// The schema of others is as it is, a pattern that only older regular expressions allow included; ours has to pass the strict mode, in which nothing in it may be without effect.
const ajv = schema.$schema.includes("draft-04") ? new Ajv04.default({ strict: false, unicodeRegExp: false, allErrors: true })
  : new Ajv2020({ strict: true, strictTypes: true, strictRequired: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

let problems = 0;
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const documents = form === "lines" ? text.split("\n").slice(0, -1) : [text];
  documents.forEach((document, index) => {
    if (!validate(JSON.parse(document))) {
      for (const error of validate.errors) {
        problems++;
        console.log(`${file}:${index + 1} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
      }
    }
  });
}
process.exitCode = problems === 0 ? 0 : 1;
