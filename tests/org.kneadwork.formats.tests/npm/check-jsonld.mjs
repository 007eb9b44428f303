// Reads every block and index of a folder like a page that holds it, has a JSON-LD processor expand and flatten it without any
// network, and prints as JSON what graph came of each file and what is wrong.
import fs from 'node:fs'
import path from 'node:path'
import jsonld from 'jsonld'
import { complaints, localContext, types } from './vocabulary.mjs'

const folder = process.argv[2]
const problems = []
const blocks = new Map()
for (const name of fs.readdirSync(folder).sort()) {
  const text = fs.readFileSync(path.join(folder, name), 'utf8')
  if (name.endsWith('.html')) {
    const element = /^<script type="application\/ld\+json">\n([^<>&]*)<\/script>\n$/.exec(text)
    if (!element) problems.push(`${name}: is not one script element`)
    else blocks.set(name, JSON.parse(element[1]))
  } else {
    blocks.set(name, JSON.parse(text))
  }
}

const context = localContext([...blocks.values()])
const documentLoader = (url) => {
  if (url !== 'https://schema.org') throw new Error(`${url} is not to be fetched`)
  return { contextUrl: null, documentUrl: url, document: context }
}

const graphs = {}
for (const [name, block] of blocks) {
  try {
    const options = { documentLoader, safe: true, base: `https://example.org/${name}` }
    const expanded = await jsonld.expand(block, options)
    const flat = await jsonld.flatten(expanded, null, options)
    graphs[name] = flat.flatMap(types).reduce((counts, type) => ({ ...counts, [type]: (counts[type] ?? 0) + 1 }), {})
    if (expanded.length !== 1 || flat.length === 0) problems.push(`${name}: there is no graph in it`)
  } catch (error) {
    problems.push(`${name}: ${error.message} ${JSON.stringify(error.details?.event ?? {})}`)
  }
}
for (const each of complaints([...blocks.values()])) problems.push(each)
console.log(JSON.stringify({ graphs, problems }))
