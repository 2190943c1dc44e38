// What the steps of setting up share: progress in short lines, one set-up at a time, a command with its output kept.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Something that keeps the set-up from going on; its message is shown as it is. */
export class Sorry extends Error {}

/** Says what is going on, every ten seconds that it still is, and how long it took. */
export async function step(what, work) {
  const begun = performance.now()
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`
  console.error(`${what} …`)
  const still = setInterval(() => console.error(`  still at it (${seconds()})`), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(still)
    console.error(`  ${seconds()}`)
  }
}

/** A folder for what is fetched: in a checkout its own; installed as a package, which npm clears with each version, the account's. */
export function toolsFolder(root) {
  if (existsSync(join(root, 'src', 'main.ts'))) return join(root, '.tools')
  const caches = process.env.XDG_CACHE_HOME
  return join(caches?.startsWith('/') ? caches : join(homedir(), '.cache'), 'firsthand')
}

/** Two set-ups in one checkout take turns; a turn whose process is gone counts for nothing. */
export async function alone(root, work) {
  const turn = join(toolsFolder(root), 'setting-up')
  for (let waited = 0; !take(turn); waited += 1) {
    if (waited === 5) console.error('Waiting for another set-up in this folder …')
    await pause(50)
  }
  const leave = () => {
    if (textOf(turn) === String(process.pid)) rmSync(turn, { force: true })
  }
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    process.off('exit', leave)
    leave()
  }
}

function take(turn) {
  try {
    mkdirSync(dirname(turn), { recursive: true })
    writeFileSync(turn, String(process.pid), { flag: 'wx' })
    return true
  } catch (fault) {
    // A checkout that this account may only read needs no turn: it is set up, or a step will say why not.
    if (['EROFS', 'EACCES', 'EPERM'].includes(fault.code)) return true
    if (fault.code !== 'EEXIST') throw new Sorry(`This folder cannot be set up: ${fault.message}`)
    if (!isHeld(turn)) rmSync(turn, { force: true })
    return false
  }
}

function isHeld(turn) {
  try {
    const pid = Number(readFileSync(turn, 'utf8'))
    return pid ? process.kill(pid, 0) : Date.now() - statSync(turn).mtimeMs < 2000
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

/** Runs npm, the one that runs us if there is one; what it says is shown only when it fails. */
export function npm(args, options) {
  const own = process.env.npm_execpath
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', (fault) => reject(new Sorry(`npm cannot be run: ${fault.message}`)))
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Sorry(`${said}\nnpm ${args[0]} failed (exit code ${code}).`)),
    )
  })
}

/** What a file holds; empty when it is not there. */
export function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
