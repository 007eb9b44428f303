'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFile } = require('child_process');
const vscode = require('vscode');
const { LanguageClient, State } = require('vscode-languageclient/node');
const { NoJavaError, kneadwork } = require('./server');
const { page } = require('./preview');

const LANGUAGE = 'knead';
const SETTINGS = 'kneadwork';

/** One window of the editor: its server, its commands, its place in the status bar. */
class Kneadwork {
  constructor(context) {
    this.extension = context.extensionPath;
    this.output = vscode.window.createOutputChannel('Kneadwork');
    this.status = vscode.window.createStatusBarItem('kneadwork.status', vscode.StatusBarAlignment.Right, 90);
    this.status.name = 'Kneadwork';
    this.status.command = 'kneadwork.restartServer';
    context.subscriptions.push(this.output, this.status, ...this.commands(), vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('kneadwork.path') || change.affectsConfiguration('kneadwork.java')) {
        this.restart();
      }
    }));
  }

  commands() {
    const commands = {
      'kneadwork.exportBundle': () => this.export(false),
      'kneadwork.exportDraft': () => this.export(true),
      'kneadwork.showReport': () => this.showReport(),
      'kneadwork.previewSafety': () => this.previewHere(),
      'kneadwork.restartServer': () => this.restart(),
    };
    return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, () => run().catch((trouble) => {
      vscode.window.showErrorMessage(`Kneadwork: ${trouble.message}`);
    })));
  }

  program() {
    const settings = vscode.workspace.getConfiguration(SETTINGS);
    return kneadwork({
      extension: this.extension,
      path: settings.get('path'),
      javaHome: settings.get('java.home'),
      javaOptions: settings.get('java.options'),
      environment: process.env,
      platform: process.platform,
    });
  }

  async start() {
    try {
      const { command, args, shell } = this.program();
      const server = { command, args: [...args, 'lsp'], options: { shell } };
      this.client = new LanguageClient(SETTINGS, 'Kneadwork', server, {
        documentSelector: [{ scheme: 'file', language: LANGUAGE }],
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.knead') },
        outputChannel: this.output,
        middleware: { executeCommand: (name, given, next) => this.executed(name, given, next) },
      });
      this.client.onDidChangeState((change) => this.show(change.newState));
      this.show(State.Starting);
      await this.client.start();
    } catch (trouble) {
      this.client = undefined;
      this.failed(trouble);
    }
  }

  show(state) {
    const running = state === State.Running;
    this.status.text = running ? '$(check) Kneadwork' : state === State.Starting ? '$(sync~spin) Kneadwork' : '$(error) Kneadwork';
    this.status.tooltip = running ? 'The server of Kneadwork runs. Click to start it anew.' : state === State.Starting
      ? 'The server of Kneadwork starts.' : 'The server of Kneadwork does not run: nothing is checked. Click to start it.';
    this.status.show();
  }

  async failed(trouble) {
    this.output.appendLine(trouble.stack || String(trouble));
    this.show(State.Stopped);
    const settings = 'Open Settings';
    const chosen = await vscode.window.showErrorMessage(trouble instanceof NoJavaError ? trouble.message
      : `The server of Kneadwork cannot be started, so that nothing is checked: ${trouble.message}`, settings);
    if (chosen === settings) {
      vscode.commands.executeCommand('workbench.action.openSettings', 'kneadwork.java.home');
    }
  }

  async restart() {
    await this.stop();
    await this.start();
  }

  async stop() {
    const client = this.client;
    this.client = undefined;
    if (client) {
      // A server that has never come up cannot be asked to end.
      await client.stop().catch((trouble) => this.output.appendLine(String(trouble)));
    }
  }

  /** What a line above an entity asks the server for has to be shown by the editor. */
  async executed(name, given, next) {
    const result = await next(name, given);
    if (name === 'kneadwork.safety' && result) {
      this.preview(result);
    } else if (name === 'kneadwork.usages' && result) {
      const places = result.map((place) => this.client.protocol2CodeConverter.asLocation(place));
      const editor = vscode.window.activeTextEditor;
      await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(given[0]),
        editor ? editor.selection.active : new vscode.Position(0, 0), places);
    }
    return result;
  }

  here() {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.document.languageId !== LANGUAGE) {
      throw new Error('Open a .knead file of the library first.');
    }
    return editor;
  }

  ask(command, ...given) {
    if (!this.client) {
      throw new Error('The server does not run.');
    }
    return this.client.sendRequest('workspace/executeCommand', { command, arguments: given });
  }

  async export(draft) {
    const { document } = this.here();
    await vscode.workspace.saveAll(false);
    const result = await this.ask('kneadwork.export', document.uri.toString(), { draft });
    if (result.refused) {
      vscode.window.showErrorMessage(result.refused);
      return;
    }
    const open = 'Show the Files';
    const chosen = await vscode.window.showInformationMessage(`Exported ${result.files.length} files${draft ? ' as a draft' : ''}.`, open);
    if (chosen === open) {
      vscode.commands.executeCommand('revealFileInOS', vscode.Uri.parse(result.files[0]));
    }
  }

  async previewHere() {
    const { document, selection } = this.here();
    const safety = await this.ask('kneadwork.safety', document.uri.toString(), { position: selection.active });
    if (!safety) {
      vscode.window.showInformationMessage('Put the cursor into a technique or a routine.');
      return;
    }
    this.preview(safety);
  }

  preview(safety) {
    const panel = vscode.window.createWebviewPanel('kneadwork.safety', safety.title, vscode.ViewColumn.Beside, { enableScripts: false });
    panel.webview.html = page(safety);
  }

  /** The report is what the command line writes, for what is saved. */
  async showReport() {
    const { document } = this.here();
    await vscode.workspace.saveAll(false);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kneadwork-report-'));
    const { command, args, shell } = this.program();
    const said = await new Promise((resolve) => {
      execFile(command, [...args, 'report', document.uri.fsPath, '--format', 'html', '-o', folder], { shell },
        (trouble, out, complaints) => resolve(`${out}${complaints}`));
    });
    const written = fs.readdirSync(folder).find((name) => name.endsWith('.html'));
    if (!written) {
      throw new Error(said.trim() || 'The report could not be written.');
    }
    await vscode.env.openExternal(vscode.Uri.file(path.join(folder, written)));
  }
}

let running;

async function activate(context) {
  running = new Kneadwork(context);
  await running.start();
}

async function deactivate() {
  if (running) {
    await running.stop();
  }
}

module.exports = { activate, deactivate };
