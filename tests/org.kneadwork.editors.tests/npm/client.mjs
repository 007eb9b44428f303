// Usage: client.mjs EXTENSION LIBRARY. Starts the server that lies in the unpacked extension, in the way the extension does it,
// and talks to it with the client side of vscode-languageserver-protocol. Prints what it saw as JSON.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const protocol = require('vscode-languageserver-protocol/node');

const [extension, library] = process.argv.slice(2);
const { kneadwork } = require(path.join(extension, 'src/server.js'));
const { page } = require(path.join(extension, 'src/preview.js'));
const how = kneadwork({ extension, environment: process.env, platform: process.platform });
const server = spawn(how.command, [...how.args, 'lsp'], { shell: how.shell, stdio: ['pipe', 'pipe', 'inherit'] });
const exited = new Promise((resolve) => server.on('exit', resolve));
const connection = protocol.createProtocolConnection(new protocol.StreamMessageReader(server.stdout),
  new protocol.StreamMessageWriter(server.stdin));
const published = new Map();
const waiting = [];
connection.onNotification(protocol.PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
  published.set(uri, diagnostics);
  waiting.filter((each) => each.met()).forEach((each) => each.resolve());
});
connection.onRequest(protocol.RegistrationRequest.type, () => {});
connection.onRequest(protocol.WorkDoneProgressCreateRequest.type, () => {});
connection.listen();

function until(what, met) {
  return met() ? Promise.resolve() : new Promise((resolve, reject) => {
    waiting.push({ met, resolve });
    setTimeout(() => reject(new Error(`waited in vain for ${what}`)), 60000).unref();
  });
}

const uriOf = (name) => pathToFileURL(path.join(library, name)).toString();
const codes = (name) => (published.get(uriOf(name)) || []).map((each) => each.code);
const seen = {};
const initialized = await connection.sendRequest(protocol.InitializeRequest.type, {
  processId: process.pid, rootUri: pathToFileURL(library).toString(), capabilities: {},
  workspaceFolders: [{ uri: pathToFileURL(library).toString(), name: 'library' }],
});
seen.capabilities = initialized.capabilities;
await connection.sendNotification(protocol.InitializedNotification.type, {});
const text = fs.readFileSync(path.join(library, 'techniques.knead'), 'utf8');
await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
  textDocument: { uri: uriOf('techniques.knead'), languageId: 'knead', version: 1, text },
});
await until('findings', () => codes('techniques.knead').includes('KW002') && codes('techniques.knead').includes('KW101')
  && codes('library.knead').includes('KW701'));
seen.findings = Object.fromEntries([...published].map(([uri, found]) => [decodeURIComponent(uri.split('/').pop()), found]));
const techniques = { uri: uriOf('techniques.knead') };
seen.edits = await connection.sendRequest(protocol.DocumentFormattingRequest.type,
  { textDocument: techniques, options: { tabSize: 2, insertSpaces: true } });
seen.refused = await connection.sendRequest(protocol.ExecuteCommandRequest.type,
  { command: 'kneadwork.export', arguments: [techniques.uri, { draft: false }] });
seen.exported = await connection.sendRequest(protocol.ExecuteCommandRequest.type,
  { command: 'kneadwork.export', arguments: [techniques.uri, { draft: true }] });
const line = text.split('\n').findIndex((each) => each.startsWith('technique '));
seen.safety = await connection.sendRequest(protocol.ExecuteCommandRequest.type,
  { command: 'kneadwork.safety', arguments: [techniques.uri, { position: { line, character: 12 } }] });
seen.page = page(seen.safety);
await connection.sendRequest(protocol.ShutdownRequest.type);
await connection.sendNotification(protocol.ExitNotification.type);
seen.exitCode = await exited;
console.log(JSON.stringify(seen));
