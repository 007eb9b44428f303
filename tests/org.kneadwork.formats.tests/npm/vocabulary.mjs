// What schema.org knows, as schema-dts (generated from the vocabulary) tells it, and what TypeScript makes of a node.
import path from 'node:path'
import ts from 'typescript'

const OPTIONS = { noEmit: true, strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, skipLibCheck: true }

export const types = (node) => (node['@type'] === undefined ? [] : [node['@type']].flat())

export function* nodes(value) {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodes(each)
  } else if (value !== null && typeof value === 'object') {
    yield value
    for (const each of Object.values(value)) yield* nodes(each)
  }
}

/** All properties of the vocabulary, and of which kind their values are: an address, or text. */
export function localContext(blocks) {
  const names = new Set([...nodes(blocks)].flatMap(types))
  const program = program_of(`import type * as S from 'schema-dts'\n`
    + [...names].map((name) => `export declare const x_${name}: S.${name}Leaf\n`).join(''))
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(FILE)
  const context = { id: '@id', type: '@type' }
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(source))) {
    const type = checker.getTypeOfSymbol(symbol)
    const known = type.getProperties().map((property) => property.name).filter((name) => !name.startsWith('@'))
    if (known.length > 0) context[symbol.name.slice(2)] = `https://schema.org/${symbol.name.slice(2)}`
    for (const name of known) context[name] = { '@id': `https://schema.org/${name}` }
  }
  for (const name of ['url', 'additionalType']) if (context[name]) context[name]['@type'] = '@id'
  return { '@context': context }
}

/** What TypeScript finds wrong with the nodes by the types of the vocabulary; each sort of node is looked at once. */
export function complaints(blocks) {
  const shapes = new Set()
  for (const node of nodes(blocks)) {
    if (types(node).length > 0) shapes.add(`const : ${typeOf(node)} = ${literal(node, true)}`)
  }
  const text = `import type * as S from 'schema-dts'\ndeclare function a<T>(): T\n`
    + [...shapes].map((shape, index) => shape.replace('const ', `export const n${index}`)).join('\n')
  return ts.getPreEmitDiagnostics(program_of(text)).map((each) => {
    const line = each.file?.text.split('\n')[each.file.getLineAndCharacterOfPosition(each.start).line] ?? ''
    return `${ts.flattenDiagnosticMessageText(each.messageText, ' ')} [${line}]`
  })
}

const typeOf = (node) => types(node).length === 1 ? `S.${types(node)[0]}Leaf`
  : types(node).map((name) => `Omit<S.${name}Leaf, '@type'>`).join(' & ')

function literal(value, outermost) {
  if (Array.isArray(value)) return `[${[...new Set(value.map((each) => literal(each, false)))].join(', ')}]`
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? '"text"' : String(value)
  if (types(value).length === 0) return JSON.stringify(value).replace(/urn:[^"]*/, 'urn:x')
  if (!outermost) return `a<${typeOf(value)}>()`
  const several = types(value).length > 1
  return '{ ' + Object.entries(value).filter(([name]) => name !== '@context' && !(several && name === '@type'))
    .map(([name, each]) => `${JSON.stringify(name)}: ${name === '@type' ? JSON.stringify(each) : literal(each, false)}`).join(', ') + ' }'
}

const FILE = path.resolve('blocks-of-schema-org.ts')

function program_of(text) {
  const host = ts.createCompilerHost(OPTIONS)
  const { readFile, fileExists, getSourceFile } = host
  host.fileExists = (file) => path.resolve(file) === FILE || fileExists(file)
  host.readFile = (file) => (path.resolve(file) === FILE ? text : readFile(file))
  host.getSourceFile = (file, ...rest) => path.resolve(file) === FILE
    ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) : getSourceFile(file, ...rest)
  return ts.createProgram([FILE], OPTIONS, host)
}
