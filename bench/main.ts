/** Runs all benchmarks, or those named, and keeps what they came to in `bench/RESULTS.md`. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Benchmark } from './benchmark.ts'
import { reached, runBenchmark } from './harness.ts'
import { occasionOf } from './occasion.ts'
import { resultPart, withPart } from './results.ts'

const page = 'bench/RESULTS.md'
const names = process.argv.slice(2)
const files = globSync('bench/*.bench.ts').toSorted()
const known = files.map((file) => basename(file, '.bench.ts'))
const strange = names.filter((name) => !known.includes(name))
if (strange.length > 0) {
  console.error(`There is no benchmark ${strange.join(', ')}; there are: ${known.join(', ')}.`)
  process.exit(1)
}
for (const [at, file] of files.entries()) {
  const name = known[at] ?? ''
  if (names.length > 0 && !names.includes(name)) continue
  const exported = (await import(pathToFileURL(resolve(file)).href)) as Readonly<Record<string, Benchmark>>
  for (const one of Object.values(exported)) {
    const lacks = await one.skip?.()
    if (lacks !== undefined) {
      console.log(`${one.name}: skipped, ${lacks}.`)
      continue
    }
    console.log(`${one.name}: ${one.reference.name} against ${one.subject.name}`)
    const result = await runBenchmark(one, (round) => console.log(`  ${round}`))
    const part = resultPart(result, occasionOf(names, Temporal.Now.instant()))
    writeFileSync(page, withPart(existsSync(page) ? readFileSync(page, 'utf8') : '', one.name, part))
    console.log(part)
    if (!reached(result)) process.exitCode = 1
  }
}
