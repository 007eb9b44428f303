// Usage: parts.cjs EXTENSION FOLDER. Tries the parts of the extension that need no editor: which Java is found and what is said
// where there is none, and what the preview shows. FOLDER holds made-up installations of Java. Prints what came out as JSON.
const path = require('path');

const [extension, folder] = process.argv.slice(2);
const { kneadwork, NoJavaError } = require(path.join(extension, 'src/server.js'));
const { page } = require(path.join(extension, 'src/preview.js'));
const java = (name) => path.join(folder, name);
const tried = (how) => {
  try {
    return kneadwork({ extension, environment: {}, platform: 'linux', folders: [], ...how });
  } catch (trouble) {
    return { message: trouble.message, expected: trouble instanceof NoJavaError };
  }
};
const cell = (condition, verdict, because) => ({ condition, title: condition, verdict,
  reasons: because ? [{ from: 'caution x', verdict, because, tell: '', overruled: false }] : [] });
console.log(JSON.stringify({
  fromVariable: tried({ environment: { JAVA_HOME: java('jdk-21') } }),
  tooOldInVariable: tried({ environment: { JAVA_HOME: java('jdk-17') }, folders: [java('jdk-17'), java('jdk-25')] }),
  onPath: tried({ environment: { PATH: `${path.join(java('jdk-17'), 'bin')}:${path.join(java('jdk-25'), 'bin')}` } }),
  set: tried({ javaHome: java('jdk-25'), javaOptions: ['-Xmx4g'], environment: { JAVA_HOME: java('jdk-21') } }),
  none: tried({ folders: [java('jdk-17')] }),
  setTooOld: tried({ javaHome: java('jdk-17'), environment: { JAVA_HOME: java('jdk-21') } }),
  setWrong: tried({ javaHome: java('nothing') }),
  own: tried({ path: '/opt/kneadwork/bin/kneadwork' }),
  ownOnWindows: tried({ path: 'C:\\kneadwork\\bin\\kneadwork.bat' }),
  page: page({ kind: 'technique', id: 'press', title: '<b>Press</b> & "hold"', summary: 's', cells: [
    cell('a', 'allowed', 'Nothing <presses>.'), cell('b', 'undecided'), cell('c', 'avoid', 'It harms.'), cell('d', 'new-verdict', 'x')] }),
  nothing: page({ kind: 'technique', id: 'press', title: 'Press', summary: '', cells: [] }),
}));
