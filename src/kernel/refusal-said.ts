import { z } from 'zod'
import type { Would } from './may-i.ts'
import type { Refusal } from './refusal.ts'
import { refusalJson, wouldJson } from './ruling-json.ts'

/** A refusal in JSON: the same words, quote, version and ways in every door. */
export function refusalSaid({
  kind,
  message,
  fields,
  ruling,
  nearest,
}: Refusal): z.input<typeof refusalJson> {
  const cited = ruling && { rule: { kind: ruling.kind, name: ruling.name }, citation: ruling.citation }
  return z.encode(refusalJson, { kind, detail: message, fields, nearest, ...cited })
}

/** What an act would come to, in JSON: the same in every door that asks before it acts. */
export const wouldSaid = ({ allowed, rulings, refusal }: Would): z.input<typeof wouldJson> =>
  z.encode(wouldJson, { allowed, rulings: [...rulings], ...(refusal && { refusal: refusalSaid(refusal) }) })
