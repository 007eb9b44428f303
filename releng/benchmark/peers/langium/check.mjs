// Loads, links and checks a library with Langium and writes it as plain JSON: node check.mjs LIBRARY FILE
import '../group-by.mjs';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem, URI, inject } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule } from 'langium';
import { KneadGeneratedModule, KneadGeneratedSharedModule } from '../build/generated/module.ts';

const [library, output] = process.argv.slice(2);
const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), KneadGeneratedSharedModule);
const knead = inject(createDefaultCoreModule({ shared }), KneadGeneratedModule);
shared.ServiceRegistry.register(knead);

const seen = new Set();
const sum = steps => steps.reduce((total, step) => total + step.time.amount * (step.time.unit === 'min' ? 60 : 1), 0);
const seconds = time => time.amount * (time.unit === 'min' ? 60 : 1);
// The checks that need no verdicts: the same id twice, what has to be declared, sums that agree, a person's contraindications.
const declared = (node, accept, ...properties) => properties.filter(property => node[property] === undefined || node[property].length === 0)
	.forEach(property => accept('error', `${node.name} does not declare its ${property}.`, { node }));
knead.validation.ValidationRegistry.register({
	Entry: (node, accept) => {
		const key = `${node.$type} ${node.name}`;
		if (seen.has(key)) accept('error', `There are two of ${key}.`, { node });
		seen.add(key);
	},
	Technique: (node, accept) => {
		declared(node, accept, 'summary', 'targets', 'pressure', 'duration', 'times', 'steps', 'stops', 'decisions');
		if (node.steps.length && node.duration && sum(node.steps) !== seconds(node.duration)) accept('error', `The steps of ${node.name} disagree.`, { node });
	},
	Routine: (node, accept) => {
		declared(node, accept, 'duration', 'times', 'screening', 'items', 'stops');
		if (node.items.length && node.duration && sum(node.items) !== seconds(node.duration)) accept('error', `The blocks of ${node.name} disagree.`, { node });
	},
	Caution: (node, accept) => declared(node, accept, 'clauses', 'because', 'tell'),
	Condition: (node, accept) => declared(node, accept, 'question'),
	RedFlag: (node, accept) => declared(node, accept, 'question', 'urgency', 'destination')
});

const documents = readdirSync(library).filter(name => name.endsWith('.knead')).sort().map(name =>
	shared.workspace.LangiumDocumentFactory.fromString(readFileSync(join(library, name), 'utf8'), URI.file(join(library, name))));
documents.forEach(document => shared.workspace.LangiumDocuments.addDocument(document));
await shared.workspace.DocumentBuilder.build(documents, { validation: true });
const errors = documents.flatMap(document => document.diagnostics ?? []).filter(found => found.severity === 1);
const broken = documents.flatMap(document => document.parseResult.parserErrors);
if (output) {
	const plain = (key, value) => key.startsWith('$') && key !== '$type' ? undefined : value && value.$refText !== undefined ? value.ref?.name : value;
	writeFileSync(output, JSON.stringify(documents.flatMap(document => document.parseResult.value.entries), plain, 2));
}
const techniques = documents.flatMap(document => document.parseResult.value.entries).filter(entry => entry.$type === 'Technique').length;
console.log(`${errors.length + broken.length} errors, ${techniques} techniques`);
errors.slice(0, 5).forEach(error => console.error(error.message));
process.exit(errors.length + broken.length ? 1 : 0);
