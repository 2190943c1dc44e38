import { z } from 'zod'
import type { Refusal } from './refusal.ts'
import { refusalJson } from './ruling-json.ts'

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
