import type { z } from 'zod'
import { invalid } from './refusal.ts'

/** Parses what came in at the edge, or refuses with every field that does not fit. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    message,
  }))
  throw invalid([...new Map(faults.map((fault) => [`${fault.field}\n${fault.message}`, fault])).values()])
}
