// Compiles a story with a knot for each technique of a library and a divert for each reference to it: node ink.mjs LIBRARY FILE
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compiler } from 'inkjs/full';

const [library, output] = process.argv.slice(2);
const knot = id => id.replaceAll('-', '_');
const text = readdirSync(library).filter(name => name.endsWith('.knead')).sort().map(name => readFileSync(join(library, name), 'utf8')).join('\n');
const knots = [];
for (const [, kind, id, body] of text.matchAll(/^(technique|routine) ([a-z0-9-]+) [^{]*\{\n(.*?)^\}/gms)) {
	const words = [...body.matchAll(/"([^"]*)"/g)].map(([, words]) => words.replaceAll(/[{}|<>~#*+=\[\]\\/-]/g, ' ').trim()).filter(Boolean);
	const choices = [...body.matchAll(/do (technique-\d+)/g)].map(([, to]) => `+ [do it] -> ${knot(to)}`);
	knots.push(`== ${knot(id)} ==\n${words.join('\n')}\n${choices.length ? choices.join('\n') : '-> DONE'}\n`);
}
const story = new Compiler(`-> technique_0\n${knots.join('\n')}`).Compile();
if (output) writeFileSync(output, story.ToJson());
console.log(`${knots.length} knots`);
