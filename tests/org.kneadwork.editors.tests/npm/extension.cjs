// Usage: extension.cjs EXTENSION LIBRARY. Activates the real extension, with the real client library and the real server, in a
// stand-in for Visual Studio Code, and uses its commands as an author would. Prints what was shown as JSON.
const fs = require('fs');
const Module = require('module');
const path = require('path');
const { pathToFileURL } = require('url');
const standIn = require('./vscode-stand-in.cjs');

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? standIn.vscode : load(name, ...rest));

const [extensionPath, library] = process.argv.slice(2);
const techniques = path.join(library, 'techniques.knead');
const extension = require(path.join(extensionPath, 'src/extension.js'));

async function until(what, met) {
  for (let i = 0; i < 1200; i++) {
    if (met()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}: ${JSON.stringify(standIn.seen.messages)}`);
}

const codes = (name) => (standIn.seen.diagnostics.get(pathToFileURL(path.join(library, name)).toString()) || [])
  .map((each) => String(each.code.value ?? each.code));

async function run() {
  const result = {};
  standIn.settings.set('kneadwork.java.home', '/nowhere');
  const context = { extensionPath, subscriptions: [] };
  standIn.open(techniques);
  standIn.vscode.workspace.workspaceFolders = [{ uri: standIn.vscode.Uri.file(library), name: 'library', index: 0 }];
  await extension.activate(context);
  await until('the complaint', () => standIn.seen.messages.length > 0);
  result.withoutJava = { messages: standIn.seen.messages.splice(0), status: standIn.seen.status.at(-1) };

  standIn.settings.delete('kneadwork.java.home');
  await standIn.commands.get('kneadwork.restartServer')();
  await until('findings', () => codes('techniques.knead').includes('KW002') && codes('techniques.knead').includes('KW101')
    && codes('library.knead').includes('KW701'));
  result.running = standIn.seen.status.at(-1);
  result.diagnostics = Object.fromEntries([...standIn.seen.diagnostics].map(([uri, found]) => [uri.split('/').pop(),
    found.map((each) => ({ code: String(each.code.value ?? each.code), start: each.range.start, end: each.range.end }))]));
  result.registered = standIn.seen.registered;
  result.commands = [...standIn.commands.keys()];

  await standIn.commands.get('kneadwork.exportBundle')();
  await standIn.commands.get('kneadwork.exportDraft')();
  result.exported = standIn.seen.messages.splice(0);
  const line = fs.readFileSync(techniques, 'utf8').split('\n').findIndex((each) => each.startsWith('technique '));
  standIn.vscode.window.activeTextEditor.selection.active = new standIn.Position(line, 12);
  await standIn.commands.get('kneadwork.previewSafety')();
  await standIn.commands.get('kneadwork.showReport')();
  result.pages = standIn.seen.pages;
  result.report = standIn.seen.opened.map((file) => fs.readFileSync(file, 'utf8').slice(0, 20_000));
  result.messages = standIn.seen.messages;
  await extension.deactivate();
  console.log(JSON.stringify(result));
  process.exit(0);
}

run().catch((trouble) => {
  console.error(trouble);
  process.exit(1);
});
