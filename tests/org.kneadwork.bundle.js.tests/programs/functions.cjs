// An app that is not made of ES modules.
const { FORMAT_VERSION, readBundle } = require("@kneadwork/bundle");
const schema = require("@kneadwork/bundle/schema.json");

console.log(JSON.stringify({ version: FORMAT_VERSION, schema: schema.properties.formatVersion.const, code: readBundle("{").problem.code }));
