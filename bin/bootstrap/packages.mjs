// The packages of the lock file, by `npm ci`, whenever the lock file is not the one they were installed from.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, step, textOf } from './steps.mjs'

/** Installs unless what is there came from this lock file for this platform. */
export async function ensurePackages(root, env) {
  const lock = join(root, 'package-lock.json')
  // Without one this was installed as a package, and npm has brought the packages along.
  if (!existsSync(lock)) return
  const stamp = join(root, 'node_modules', '.installed-from')
  const digest = createHash('sha256').update(readFileSync(lock)).digest('hex')
  const wanted = `${process.platform}-${process.arch} ${digest}\n`
  if (textOf(stamp) === wanted) return
  const installed = changed(join(root, 'node_modules', '.package-lock.json'))
  const byHand = installed > changed(lock) && installed > changed(stamp)
  if (byHand) return
  await step('Installing packages', () =>
    npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
      cwd: root,
      env,
    }),
  )
  writeFileSync(stamp, wanted)
}

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
