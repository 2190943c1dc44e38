import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dayAt, systemClock } from '#kernel'
import type { Parts } from '../parts.ts'
import type { Described } from './described.ts'

/** What the modules say of themselves, as far as commands are made of it. */
export interface Catalogue {
  readonly described: readonly Described[]
  /** Kinds of definition. */
  readonly kinds: readonly string[]
}

interface Kept extends Catalogue {
  /** Fingerprint of the program that wrote it, and the day of its examples. */
  readonly of: string
}

/**
 * What the operations say of themselves. Kept beside the bundle, because loading every module takes longer than most
 * commands: written anew when the program or the day is another; where it cannot be written it is only slower.
 */
export async function catalogue(parts: Parts): Promise<Catalogue> {
  const today = dayAt(systemClock.now(), 'UTC')
  const of = `${digest()} ${today.toString()}`
  const kept = read()
  if (kept?.of === of) return kept
  const { describedOf } = await import('./described.ts')
  const described = describedOf(await parts.operations(), today)
  const made = { of, described, kinds: await parts.kinds() }
  if (of.length > 11) write(made)
  return made
}

const file = new URL('commands.json', import.meta.url)

/** Of the entry: it names the other files of the bundle by their content. Nothing outside a bundle. */
function digest(): string {
  try {
    const entry = readFileSync(new URL('main.js', import.meta.url))
    return createHash('sha256').update(entry).digest('hex')
  } catch {
    return ''
  }
}

function read(): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return undefined
  }
}

function write(kept: Kept): void {
  try {
    const made = new URL(`commands-${process.pid}.json`, import.meta.url)
    writeFileSync(made, JSON.stringify(kept))
    renameSync(made, file)
  } catch {
    // An installation that this account may only read.
  }
}
