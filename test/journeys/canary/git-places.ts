import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { place } from '../../start/running.ts'
import { addressOf, git } from '../clone.ts'
import { wholeAnswers } from './whole-answers.ts'
import type { Answer, CanaryWorld, Somebody } from './canary-world.ts'
import type { Place } from './place.ts'

const run = promisify(execFile)

/** Every object that a clone brought along, packed or not, unpacked. */
async function objectsIn(folder: string): Promise<string> {
  const asked = ['cat-file', '--batch-all-objects', '--batch', '--unordered']
  const { stdout } = await run('git', asked, { cwd: folder, encoding: 'latin1', maxBuffer: 1 << 28 })
  return stdout
}

async function cloned({ door }: CanaryWorld, { token }: Somebody): Promise<readonly Answer[]> {
  const address = token === '' ? `${door.url()}/git/public` : addressOf(door.url(), token)
  const folder = place(`clone-${randomUUID()}`)
  const said = await git('/', ['clone', '--mirror', address, folder])
  if (!said.ok) throw new Error(said.said)
  const log = await git(folder, ['log', '--all', '--patch', '--format=raw'])
  const refs = await git(folder, ['ls-remote', address])
  const asked = `git clone ${address.replace(token, '…')}`
  return [said, log, refs]
    .map(({ said: text }) => ({ asked, text }))
    .concat({ asked, text: await objectsIn(folder) })
}

/** What git hands out. */
export const gitPlaces: readonly Place[] = [
  {
    name: 'a clone, with all its history and every object in it',
    shows: [
      'open',
      'openPart',
      'inner',
      'innerPart',
      'innerRule',
      'named',
      'namedPart',
      'namedRule',
      'file',
      'fileName',
      'team',
      'title',
      'draft',
    ],
    look: cloned,
  },
  { name: 'what git says where it gives nothing', shows: [], look: (world, who) => wholeAnswers(world, who) },
]
