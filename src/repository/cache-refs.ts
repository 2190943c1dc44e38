import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runGit } from '#pages'
import type { Db } from '#kernel'
import { everInForce, refsIn } from './store.ts'

/** Where the commits that ever ruled are kept, so that git never drops them. Hidden from clones. */
export const versionsRef = 'refs/firsthand/versions/'

/** What the database says the refs are. */
export async function wantedRefs(db: Db): Promise<Map<string, string>> {
  const refs = await refsIn(db)
  for (const commit of await everInForce(db)) refs.set(`${versionsRef}${commit}`, commit)
  return refs
}

async function presentRefs(gitDir: string): Promise<Map<string, string>> {
  const listed = await runGit(['for-each-ref', '--format=%(objectname) %(refname)'], { gitDir })
  const lines = listed.toString('utf8').split('\n').filter(Boolean)
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]))
}

/** Makes the folder's refs those, and `branch` its HEAD; throws where an object is missing. */
export async function setRefs(gitDir: string, wanted: ReadonlyMap<string, string>, branch: string) {
  const present = await presentRefs(gitDir)
  const gone = [...present.keys()].filter((name) => !wanted.has(name)).map((name) => `delete ${name}\0\0`)
  const moved = [...wanted]
    .filter(([name, oid]) => present.get(name) !== oid)
    .map(([name, oid]) => `update ${name}\0${oid}\0\0`)
  // First what goes: `a` and `a/b` cannot stand at once.
  for (const input of [gone, moved])
    if (input.length > 0) await runGit(['update-ref', '--stdin', '-z'], { gitDir, input: input.join('') })
  const head = await readFile(join(gitDir, 'HEAD'), 'utf8')
  if (head !== `ref: refs/heads/${branch}\n`)
    await runGit(['symbolic-ref', 'HEAD', `refs/heads/${branch}`], { gitDir })
}

/** Whether every ref's object can be found: a quick look, not a proof. */
export async function refsStand(gitDir: string, refs: ReadonlyMap<string, string>): Promise<boolean> {
  const input = [...new Set(refs.values())].map((oid) => `${oid}\n`).join('')
  const answers = await runGit(['cat-file', '--batch-check=%(objecttype)'], { gitDir, input })
  return !answers.toString('latin1').includes('missing')
}
