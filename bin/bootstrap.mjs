#!/usr/bin/env node
// Runs on any Node from 20 on, before a package is installed: brings Node 26, the packages and the bundle along,
// then does what is asked. `run <program> …` runs a program with these; `setup` stops there; all else is Firsthand's.
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBundle } from './bootstrap/bundle.mjs'
import { ensurePackages } from './bootstrap/packages.mjs'
import { ensureNode } from './bootstrap/node.mjs'
import { endWithNpm, runThrough } from './bootstrap/run-through.mjs'
import { alone, Sorry } from './bootstrap/steps.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [verb, ...rest] = process.argv.slice(2)

try {
  const { node, env } = await alone(root, async () => {
    const node = await ensureNode(root)
    const bins = [dirname(node), join(root, 'node_modules', '.bin')]
    const env = { ...process.env, PATH: [...bins, process.env.PATH].join(delimiter) }
    await ensurePackages(root, env)
    if (verb !== 'run' && existsSync(join(root, 'src', 'main.ts'))) await ensureBundle(root)
    return { node, env }
  })
  const main = join(root, 'dist', 'main.js')
  const compiled = join(root, 'dist', 'compiled')
  endWithNpm()
  if (verb === 'run') process.exitCode = await runThrough(rest, env)
  else if (verb === 'setup') console.log(`Ready: npm start, npm test (Node at ${node}).`)
  else if (node === process.execPath) {
    nodeModule.enableCompileCache(compiled)
    process.setSourceMapsEnabled(true)
    await import(pathToFileURL(main).href)
  } else {
    const command = [node, '--enable-source-maps', main, ...process.argv.slice(2)]
    process.exitCode = await runThrough(command, { NODE_COMPILE_CACHE: compiled, ...env })
  }
} catch (fault) {
  if (!(fault instanceof Sorry)) throw fault
  console.error(fault.message)
  process.exitCode = 1
}
