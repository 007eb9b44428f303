// Parses as many recipes as a library has techniques, of about the same length: node cooklang.mjs LIBRARY. No references, no checks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Recipe } from '@cooklang/cooklang-ts';

const [library] = process.argv.slice(2);
let count = 0;
for (const name of readdirSync(library).filter(name => name.endsWith('.knead')).sort()) {
	for (const [, body] of readFileSync(join(library, name), 'utf8').matchAll(/^technique [^{]*\{\n(.*?)^\}/gms)) {
		const steps = body.split('\n').map(line => line.trim()).filter(line => line && !/[{}]$/.test(line));
		const recipe = new Recipe(steps.map((line, at) => `${line.replaceAll(/[@#~{}]/g, ' ')} @thing-${at}{1%s} ~{30%seconds}`).join('\n\n'));
		count += recipe.steps.length > 0 ? 1 : 0;
	}
}
console.log(`${count} techniques`);
