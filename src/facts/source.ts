import { capital } from '#kernel'
import { z } from 'zod'

const form = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const ask = 'Say where it is kept, in a short name like hubspot.'

/** Where facts are kept: a short name, in small letters with hyphens. */
export const sourceField = z
  .string({ error: ask })
  .trim()
  .toLowerCase()
  .regex(form, ask)
  .max(40, ask)
  .describe('Where the rows are kept: a short name like `hubspot`.')

/** Names that are not written as words are. */
const spellings: Readonly<Record<string, string>> = {
  hubspot: 'HubSpot',
  bamboohr: 'BambooHR',
  pathfactory: 'PathFactory',
  google: 'Google',
  hr: 'HR',
  crm: 'CRM',
}

/** How people write the name of a source: `HubSpot`, `Old spreadsheet`. */
export function sourceTitle(source: string): string {
  const words = source.split('-').map((word) => spellings[word] ?? word)
  return capital(words.join(' '))
}
