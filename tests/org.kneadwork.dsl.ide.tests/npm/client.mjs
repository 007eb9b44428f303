// Talks to the server as an editor does, with the client of the protocol's authors, and lets the TypeScript compiler compare
// everything that the server says with the types that the authors publish for LSP 3.17.
// Arguments: the folder of a library, a folder to work in, the command of the server and its arguments.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rpc = require('vscode-languageserver-protocol/node');
const here = dirname(fileURLToPath(import.meta.url));
const [folder, work, command, ...args] = process.argv.slice(2);
const uri = file => pathToFileURL(join(folder, file)).toString();

const said = [];
const record = (what, type, value) => { said.push({ what, type, value }); return value; };
const fail = message => { console.error(message); process.exit(1); };
setTimeout(() => fail('The server did not answer in time.'), 120000).unref();

const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const ended = new Promise(resolve => server.on('exit', resolve));
const connection = rpc.createProtocolConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
connection.onError(([error]) => fail('No message of the protocol: ' + error));
const found = new Map();
let wake = () => {};
connection.onNotification('textDocument/publishDiagnostics', params => {
  record('publishDiagnostics', 'PublishDiagnosticsParams', params);
  found.set(params.uri, params);
  wake();
});
connection.onRequest('window/workDoneProgress/create', params => { record('progress', 'WorkDoneProgressCreateParams', params); return null; });
connection.onNotification('$/progress', params => record('progress', '{ token: string | number; value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd }', params));
connection.onRequest('client/registerCapability', params => { record('register', 'RegistrationParams', params); return null; });
connection.onRequest('workspace/applyEdit', params => { record('applyEdit', 'ApplyWorkspaceEditParams', params); return { applied: true }; });
connection.onUnhandledNotification(message => fail('A notification that nobody asked for: ' + JSON.stringify(message)));
connection.listen();

const ask = async (method, type, params) => record(method, type, await connection.sendRequest(method, params));
const findings = async (file, expected) => {
  for (;;) {
    const now = found.get(uri(file));
    if (now && expected(now.diagnostics)) return now.diagnostics;
    await new Promise(resolve => { wake = resolve; });
  }
};
const position = (text, behind) => {
  const before = text.slice(0, text.indexOf(behind) + behind.length).split('\n');
  return { line: before.length - 1, character: before[before.length - 1].length };
};

// Before initialize everything is refused, and unknown requests too.
await connection.sendRequest('textDocument/hover', { textDocument: { uri: uri('x.knead') }, position: { line: 0, character: 0 } })
  .then(() => fail('answered before initialize'), error => { if (error.code !== -32002) fail('before initialize: ' + error.code); });

await ask('initialize', 'InitializeResult', {
  processId: process.pid, rootUri: pathToFileURL(folder).toString(),
  workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'library' }],
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: { versionSupport: true } },
    window: { workDoneProgress: true },
  },
});
await connection.sendNotification('initialized', {});
await connection.sendRequest('kneadwork/unknown', {})
  .then(() => fail('an unknown request was answered'), error => { if (error.code !== -32601) fail('unknown: ' + error.code); });

const techniques = 'techniques.knead';
const routines = 'routines.knead';
const text = readFileSync(join(folder, techniques), 'utf8');
const routineText = readFileSync(join(folder, routines), 'utf8');
const open = (file, content) => connection.sendNotification('textDocument/didOpen',
  { textDocument: { uri: uri(file), languageId: 'knead', version: 1, text: content } });
await open(techniques, text);
await open(routines, routineText);
await findings(techniques, all => all.some(each => each.code === 'KW301'));
const document = { textDocument: { uri: uri(techniques) } };
const whole = { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } };
const at = behind => ({ ...document, position: position(text, behind) });
const inRoutine = behind => ({ textDocument: { uri: uri(routines) }, position: position(routineText, behind) });

await ask('textDocument/completion', 'CompletionList', at('  contraindications {\n    '));
await ask('textDocument/completion', 'CompletionList', at('uses      '));
await ask('textDocument/hover', 'Hover', inRoutine('do roll-'));
await ask('textDocument/signatureHelp', 'SignatureHelp', at('duration  2'));
await ask('textDocument/definition', 'Location[]', inRoutine('do roll-'));
await ask('textDocument/references', 'Location[]', { ...at('technique roll-'), context: { includeDeclaration: true } });
await ask('textDocument/documentHighlight', 'DocumentHighlight[]', at('technique roll-'));
await ask('textDocument/documentSymbol', 'DocumentSymbol[]', document);
await ask('workspace/symbol', 'WorkspaceSymbol[]', { query: '' });
await ask('textDocument/foldingRange', 'FoldingRange[]', document);
await ask('textDocument/selectionRange', 'SelectionRange[]', { ...document, positions: [position(text, 'technique roll-')] });
await ask('textDocument/semanticTokens/full', 'SemanticTokens', document);
await ask('textDocument/semanticTokens/range', 'SemanticTokens', { ...document, range: whole });
await ask('textDocument/codeLens', 'CodeLens[]', document);
await ask('textDocument/inlayHint', 'InlayHint[]', { ...document, range: whole });
await ask('textDocument/prepareRename', '{ range: Range; placeholder: string }', at('technique roll-'));
await ask('textDocument/rename', 'WorkspaceEdit', { ...at('technique roll-'), newName: 'roll-slowly' });
await ask('textDocument/codeAction', 'CodeAction[]', { ...document, range: { start: position(text, 'technique roll-'), end: position(text, 'technique roll-') }, context: { diagnostics: [] } });
const undecided = (await findings(techniques, all => all.length > 0))[0];
const actions = await ask('textDocument/codeAction', 'CodeAction[]', { ...document, range: undecided.range, context: { diagnostics: [undecided] } });
if (actions.length === 0) fail('no action for a finding');
const items = await ask('textDocument/prepareCallHierarchy', 'CallHierarchyItem[]', at('technique roll-'));
await ask('callHierarchy/incomingCalls', 'CallHierarchyIncomingCall[]', { item: items[0] });
await ask('callHierarchy/outgoingCalls', 'CallHierarchyOutgoingCall[]', { item: items[0] });
await ask('workspace/executeCommand', 'LSPAny', { command: 'kneadwork.safety', arguments: [uri(techniques), { kind: 'technique', id: 'press-ball' }] });
const capabilities = said.find(each => each.what === 'initialize').value.capabilities;
if (capabilities.documentFormattingProvider) {
  await ask('textDocument/formatting', 'TextEdit[]', { ...document, options: { tabSize: 2, insertSpaces: true } });
  await ask('textDocument/rangeFormatting', 'TextEdit[]', { ...document, range: whole, options: { tabSize: 2, insertSpaces: true } });
  await ask('textDocument/onTypeFormatting', 'TextEdit[]', { ...at('technique roll-'), ch: '\n', options: { tabSize: 2, insertSpaces: true } });
}
await connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri(techniques), version: 2 },
  contentChanges: [{ range: { start: position(text, 'duration  '), end: position(text, 'duration  2') }, text: '7' }] });
const wrong = await findings(techniques, all => all.some(each => each.code === 'KW203'));
if (found.get(uri(techniques)).version !== 2) fail('findings of version ' + found.get(uri(techniques)).version);
if (wrong.some(each => each.source !== 'kneadwork')) fail('findings of somebody else');
await ask('shutdown', 'null', undefined);
await connection.sendRequest('textDocument/hover', at('technique roll-'))
  .then(() => fail('answered after shutdown'), error => { if (error.code !== -32600) fail('after shutdown: ' + error.code); });
await connection.sendNotification('exit');
const code = await ended;
if (code !== 0) fail('exit code ' + code);

const program = "import type * as lsp from 'vscode-languageserver-protocol';\n"
  + [...new Set(said.map(each => each.type))].map((type, i) => {
    const named = type.replace(/\b[A-Z]\w+/g, name => 'lsp.' + name);
    return said.filter(each => each.type === type).map((each, j) =>
      `// ${each.what}\nexport const m${i}_${j}: ${named} = ${JSON.stringify(each.value)};`).join('\n');
  }).join('\n') + '\n';
writeFileSync(join(here, 'said.ts'), program);
writeFileSync(join(here, 'tsconfig.json'), JSON.stringify({
  compilerOptions: { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', types: [], skipLibCheck: true },
  files: ['said.ts'],
}));
const check = spawnSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '-p', here], { cwd: here, encoding: 'utf8' });
if (check.status !== 0) fail(check.stdout + check.stderr);
console.log('messages: ' + said.length + ', kinds: ' + new Set(said.map(each => each.what)).size);
process.exit(0);
