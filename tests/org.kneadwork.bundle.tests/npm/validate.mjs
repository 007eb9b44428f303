// Validates documents with ajv: node validate.mjs SCHEMA (DEFINITION FILE)...  where DEFINITION is one of the schema's
// definitions, or a dash for the schema as a whole. Prints a line a problem; exit code 1 when there is one.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [schemaFile, ...pairs] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
// In strict mode ajv refuses keywords that it does not know, and those that can have no effect where they stand.
const ajv = new Ajv2020({ strict: true, strictTypes: true, allowUnionTypes: true, allErrors: true });
ajv.addSchema(schema);

let problems = 0;
for (let at = 0; at < pairs.length; at += 2) {
  const [definition, file] = [pairs[at], pairs[at + 1]];
  const validate = ajv.getSchema(definition === "-" ? schema.$id : `${schema.$id}#/$defs/${definition}`);
  if (!validate(JSON.parse(readFileSync(file, "utf8")))) {
    for (const error of validate.errors) {
      problems++;
      console.log(`${file} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}
process.exitCode = problems === 0 ? 0 : 1;
