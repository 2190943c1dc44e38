import type { z } from 'zod'
import { refusalTitles, type refusalJson, type wouldJson } from '#kernel'
import { sentAs } from './json.ts'
import { wordsOf } from './words-of.ts'
import type { McpWorld } from './world.ts'

/** A refusal as a person reads it: why not, the sentence it rests on, and what would work. */
export async function refusalInWords(
  world: McpWorld,
  { kind, detail, fields, citation, nearest }: z.input<typeof refusalJson>,
): Promise<string> {
  const more = sentAs({
    ...(kind === 'invalid' && { fields }),
    ...(citation && { citation }),
    ...(nearest.length > 0 && { 'what would work': nearest }),
  })
  return [`${refusalTitles[kind]}: ${detail}`, await wordsOf(world, more)].filter(Boolean).join('\n')
}

/** What an act would come to, as a person reads it. */
export async function wouldInWords(
  world: McpWorld,
  { rulings, refusal }: z.input<typeof wouldJson>,
): Promise<string> {
  if (refusal) return refusalInWords(world, refusal)
  const words = rulings.length === 0 ? '' : await wordsOf(world, sentAs({ rulings }))
  return ['Yes: it would be done if it were sent now.', words].filter(Boolean).join('\n')
}
