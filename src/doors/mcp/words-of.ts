import { dateInWords } from '#design'
import { commitsIn, inWords, type SaidVersion } from './in-words.ts'
import { withWholeLinks } from './whole-links.ts'
import type { Json } from './json.ts'
import type { McpWorld } from './world.ts'

/** An answer in words, its versions with their days, its links as a browser opens them. */
export async function wordsOf(world: McpWorld, answer: Json): Promise<string> {
  return inWords(withWholeLinks(answer, world.url), await versionsSaid(world, commitsIn(answer)))
}

/** `3f2a…` → `version 3f2a1b9 of 14 January 2027`. */
async function versionsSaid(world: McpWorld, commits: readonly string[]): Promise<SaidVersion> {
  const days = new Map<string, Temporal.PlainDate>()
  for (const commit of new Set(commits)) {
    const day = await world.versionDay(commit)
    if (day) days.set(commit, day)
  }
  return (commit) => {
    const day = days.get(commit)
    return `version ${commit.slice(0, 7)}${day ? ` of ${dateInWords(day)}` : ''}`
  }
}
