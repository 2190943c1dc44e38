// Runs the `check:…` scripts of package.json one after another; all of them, also after one has failed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(dirname(import.meta.dirname))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const failed = []
for (const name of Object.keys(scripts).filter((script) => script.startsWith('check:'))) {
  const begun = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', name], { cwd: root, stdio: 'inherit' })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.slice('check:'.length)} (${seconds} s)`)
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}. Run one alone with \`npm run ${failed[0]}\`.`)
  process.exitCode = 1
}
