// Usage: colours.mjs GRAMMAR EXPECTATIONS. Colours texts as Visual Studio Code does, and prints where the colours are not those
// expected. EXPECTATIONS: [{file, text, places: [{line, column, length, scope, not}]}], lines and columns from 0.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const textmate = require('vscode-textmate');
const oniguruma = require('vscode-oniguruma');

const [grammarFile, expectationsFile] = process.argv.slice(2);
await oniguruma.loadWASM(fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(grammarFile, 'utf8'), grammarFile),
});
const grammar = await registry.loadGrammar('source.knead');

function scopesOf(text) {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line.replace(/\r$/, ''), state);
    state = result.ruleStack;
    return result.tokens;
  });
}

let places = 0;
const wrong = [];
for (const { file, text, places: expected } of JSON.parse(fs.readFileSync(expectationsFile, 'utf8'))) {
  const lines = scopesOf(text);
  for (const { line, column, length, scope, not } of expected) {
    places++;
    for (const at of [column, column + length - 1]) {
      const token = lines[line].find((each) => each.startIndex <= at && at < each.endIndex);
      const scopes = token ? token.scopes.join(' ') : 'nothing';
      if (!new RegExp(scope).test(scopes) || (not && new RegExp(not).test(scopes))) {
        wrong.push(`${file}:${line + 1}:${at + 1} ${JSON.stringify(text.split('\n')[line].substr(column, length))} is ${scopes}`);
        break;
      }
    }
  }
}
console.log(JSON.stringify({ places, wrong }));
