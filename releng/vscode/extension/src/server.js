'use strict';
// How the server is started. Knows nothing of Visual Studio Code, so that it can be tested without it.

const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');

const OLDEST_JAVA = 21;
const MAIN_CLASS = 'org.kneadwork.cli.Main';
/** Quick to start and small: the server sits beside the editor all day. */
const JAVA_OPTIONS = ['-XX:+UseSerialGC', '-Xshare:auto', '-Dguice_bytecode_gen_option=DISABLED'];

/** There is no Java that could run the server. The message tells an author what to do. */
class NoJavaError extends Error {}

function exists(file) {
  return fs.existsSync(file);
}

/**
 * The version of a Java installation.
 *
 * @param {string} home its folder
 * @param {string} platform as in process.platform
 * @returns {number} the major version; 0 where there is none
 */
function javaVersion(home, platform) {
  const java = javaOf(home, platform);
  if (!home || !exists(java)) {
    return 0;
  }
  const release = path.join(home, 'release');
  try {
    // The file answers at once; to start a virtual machine takes a tenth of a second.
    const text = exists(release) ? fs.readFileSync(release, 'utf8') : '';
    const found = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(text)
      || / version "(?:1\.)?(\d+)/.exec(execFileSync(java, ['-version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
    return found ? Number(found[1]) : 0;
  } catch (trouble) {
    return 0;
  }
}

function javaOf(home, platform) {
  return path.join(home || '', 'bin', platform === 'win32' ? 'java.exe' : 'java');
}

function foldersIn(folder) {
  try {
    return fs.readdirSync(folder).sort().reverse().map((name) => path.join(folder, name));
  } catch (missing) {
    return [];
  }
}

function onPath(environment, platform) {
  const name = platform === 'win32' ? 'java.exe' : 'java';
  const variable = environment.PATH || environment.Path || '';
  return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder && exists(path.join(folder, name)))
    .map((folder) => path.dirname(path.dirname(fs.realpathSync(path.join(folder, name)))));
}

function usualFolders(environment, platform) {
  const home = environment.HOME || environment.USERPROFILE || '';
  if (platform === 'win32') {
    const programs = environment.ProgramFiles || 'C:\\Program Files';
    return ['Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu'].flatMap((name) => foldersIn(path.join(programs, name)));
  }
  const folders = ['/usr/lib/jvm', '/usr/java', '/opt/java', path.join(home, '.sdkman/candidates/java'), path.join(home, '.jdks')]
    .flatMap(foldersIn);
  const mac = ['/Library/Java/JavaVirtualMachines', path.join(home, 'Library/Java/JavaVirtualMachines')].flatMap(foldersIn)
    .map((folder) => path.join(folder, 'Contents/Home'));
  return [...folders, ...mac, ...foldersIn('/opt/homebrew/opt').map((folder) => path.join(folder, 'libexec/openjdk.jdk/Contents/Home'))];
}

/**
 * Finds a Java that can run the server.
 *
 * @param {{javaHome?: string, environment: object, platform: string, folders?: string[]}} where what the author has set, and the
 *     machine; folders stands for the usual ones in tests
 * @returns {string} the folder of the installation
 * @throws {NoJavaError} when there is none, or when the one that the author has set is none
 */
function findJava({ javaHome, environment, platform, folders }) {
  if (javaHome) {
    const version = javaVersion(javaHome, platform);
    if (version >= OLDEST_JAVA) {
      return javaHome;
    }
    throw new NoJavaError(version > 0
      ? `Kneadwork needs Java ${OLDEST_JAVA} or newer. The setting kneadwork.java.home names a Java ${version}: ${javaHome}`
      : `The setting kneadwork.java.home names no Java: there is no ${javaOf(javaHome, platform)}.`);
  }
  const candidates = [environment.JAVA_HOME, ...onPath(environment, platform), ...(folders || usualFolders(environment, platform))];
  const found = candidates.find((home) => javaVersion(home, platform) >= OLDEST_JAVA);
  if (!found) {
    throw new NoJavaError(`Kneadwork needs Java ${OLDEST_JAVA} or newer, and none was found (looked at JAVA_HOME, at java on the PATH, `
      + 'and in the usual folders). Install it, or name its folder in the setting kneadwork.java.home.');
  }
  return found;
}

/**
 * How to run a command of Kneadwork.
 *
 * @param {{extension: string, path?: string, javaHome?: string, javaOptions?: string[], environment: object, platform: string,
 *     folders?: string[]}} how the folder of the extension, what the author has set, and the machine
 * @returns {{command: string, args: string[], shell: boolean}} what to run; the arguments of the command come behind args
 * @throws {NoJavaError} when there is no Java
 */
function kneadwork(how) {
  if (how.path) {
    return { command: how.path, args: [], shell: /\.(bat|cmd)$/i.test(how.path) };
  }
  const java = javaOf(findJava(how), how.platform);
  const libraries = path.join(how.extension, 'server', 'lib', '*');
  return { command: java, args: [...JAVA_OPTIONS, ...(how.javaOptions || []), '-cp', libraries, MAIN_CLASS], shell: false };
}

module.exports = { NoJavaError, findJava, kneadwork };
