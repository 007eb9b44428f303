'use strict';
// As much of the programming interface of Visual Studio Code as the extension and its client library ask for. It opens one
// document, records what is shown, and lets a test call what was registered. What nobody asked for fails loudly.
const fs = require('fs');
const { pathToFileURL, fileURLToPath } = require('url');

const seen = { messages: [], pages: [], opened: [], registered: [], diagnostics: new Map(), status: [] };
const commands = new Map();
const providers = new Map();

class Disposable {
  constructor(dispose) { this.dispose = dispose || (() => {}); }
  static from(...all) { return new Disposable(() => all.forEach((each) => each.dispose())); }
}
class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self) => {
      const bound = self ? listener.bind(self) : listener;
      this.listeners.add(bound);
      return new Disposable(() => this.listeners.delete(bound));
    };
  }
  fire(value) { this.listeners.forEach((listener) => listener(value)); }
  dispose() { this.listeners.clear(); }
}
class Uri {
  constructor(text) { this.text = text; this.url = new URL(text); }
  static parse(text) { return new Uri(text); }
  static file(file) { return new Uri(pathToFileURL(file).toString()); }
  get scheme() { return this.url.protocol.slice(0, -1); }
  get fsPath() { return fileURLToPath(this.url); }
  get path() { return this.url.pathname; }
  toString() { return this.text; }
  with() { return this; }
}
class Position {
  constructor(line, character) { this.line = line; this.character = character; }
}
class Range {
  constructor(start, end, endLine, endCharacter) {
    this.start = typeof start === 'number' ? new Position(start, end) : start;
    this.end = typeof start === 'number' ? new Position(endLine, endCharacter) : end;
  }
}
class CancellationTokenSource {
  constructor() { this.token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event }; }
  cancel() {}
  dispose() {}
}
class CancellationError extends Error {}
class Diagnostic {
  constructor(range, message, severity) { Object.assign(this, { range, message, severity }); }
}
class Location {
  constructor(uri, range) { Object.assign(this, { uri, range }); }
}
class TextEdit {
  static replace(range, newText) { return Object.assign(new TextEdit(), { range, newText }); }
}
class CompletionItem {
  constructor(label, kind) { Object.assign(this, { label, kind }); }
}
class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
CodeActionKind.Empty = new CodeActionKind('');

const documents = [];
const none = new EventEmitter().event;
const settings = new Map();
const window = {
  createOutputChannel: () => ({ append() {}, appendLine() {}, show() {}, dispose() {} }),
  createStatusBarItem: () => ({ show() { seen.status.push(this.text); }, hide() {}, dispose() {} }),
  showErrorMessage: async (text) => { seen.messages.push(`error: ${text}`); },
  showWarningMessage: async (text) => { seen.messages.push(`warning: ${text}`); },
  showInformationMessage: async (text) => { seen.messages.push(`info: ${text}`); },
  createWebviewPanel: (kind, title) => {
    const panel = { webview: {} };
    Object.defineProperty(panel.webview, 'html', { set: (html) => seen.pages.push({ kind, title, html }) });
    return panel;
  },
  withProgress: (options, task) => task({ report() {} }, new CancellationTokenSource().token),
  onDidChangeActiveTextEditor: none,
  tabGroups: { all: [], onDidChangeTabs: none },
  activeTextEditor: undefined,
  visibleTextEditors: [],
};
const workspace = {
  workspaceFolders: [],
  textDocuments: documents,
  getConfiguration: (section) => ({ get: (key, value) => settings.get(section ? `${section}.${key}` : key) ?? value }),
  createFileSystemWatcher: () => ({ onDidCreate: none, onDidChange: none, onDidDelete: none, dispose() {} }),
  saveAll: async () => true,
  applyEdit: async () => true,
  asRelativePath: (uri) => String(uri),
};
for (const event of ['onDidChangeConfiguration', 'onDidOpenTextDocument', 'onDidCloseTextDocument', 'onDidChangeTextDocument',
  'onWillSaveTextDocument', 'onDidSaveTextDocument', 'onDidChangeWorkspaceFolders', 'onDidCreateFiles', 'onDidRenameFiles',
  'onDidDeleteFiles', 'onWillCreateFiles', 'onWillRenameFiles', 'onWillDeleteFiles', 'onDidOpenNotebookDocument',
  'onDidChangeNotebookDocument', 'onDidSaveNotebookDocument', 'onDidCloseNotebookDocument']) {
  workspace[event] = none;
}
const languages = new Proxy({
  match: (selector, document) => (document.languageId === 'knead' ? 10 : 0),
  createDiagnosticCollection: () => ({
    set: (uri, found) => seen.diagnostics.set(uri.toString(), found),
    delete: (uri) => seen.diagnostics.delete(uri.toString()),
    get: (uri) => seen.diagnostics.get(uri.toString()),
    has: (uri) => seen.diagnostics.has(uri.toString()),
    clear: () => seen.diagnostics.clear(),
    dispose() {},
  }),
}, {
  get: (target, name) => target[name] || (String(name).startsWith('register') && ((selector, provider) => {
    seen.registered.push(name);
    providers.set(name, provider);
    return new Disposable(() => {});
  })),
});

const known = {
  Disposable, EventEmitter, Uri, Position, Range, CancellationTokenSource, CancellationError, Diagnostic, Location, TextEdit,
  CompletionItem, CodeActionKind, window, workspace, languages,
  version: '1.82.0',
  env: { language: 'en', appName: 'stand-in', openExternal: async (uri) => { seen.opened.push(uri.fsPath); return true; } },
  commands: {
    registerCommand: (name, run, self) => {
      if (commands.has(name)) {
        throw new Error(`command '${name}' already exists`);
      }
      commands.set(name, self ? run.bind(self) : run);
      return new Disposable(() => commands.delete(name));
    },
    executeCommand: async (name, ...given) => (commands.has(name) ? commands.get(name)(...given) : undefined),
  },
  StatusBarAlignment: { Left: 1, Right: 2 },
  ViewColumn: { Beside: -2 },
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
  ProgressLocation: { Window: 10 },
};

/** Classes and enumerations of which only the name matters here. */
const vscode = new Proxy(known, {
  get: (target, name) => {
    if (!(name in target) && /^[A-Z]/.test(String(name))) {
      // An enumeration or a class: members are undefined, and it can be extended.
      target[name] = class {
        constructor(...given) { this.given = given; }
      };
    }
    return target[name];
  },
});

function open(file) {
  const text = fs.readFileSync(file, 'utf8');
  const document = { uri: Uri.file(file), languageId: 'knead', version: 1, fileName: file, isClosed: false, isDirty: false,
    getText: () => text };
  documents.push(document);
  window.activeTextEditor = { document, selection: { active: new Position(0, 0) } };
  return document;
}

module.exports = { vscode, seen, commands, providers, settings, open, Position };
