import { z } from 'zod'
import { nearestName } from './nearest.ts'
import { invalid, type FieldFault } from './refusal.ts'

/** Parses what came in at the edge, or refuses with every field that does not fit. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues
    .slice(0, mostFaults)
    .flatMap((issue): readonly FieldFault[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .slice(0, mostUnknown)
            .map((key) => ({ field: at([...issue.path, key]), message: unknownField(schema, key) }))
        : [{ field: at(issue.path), message: issue.message }],
    )
  throw invalid([...new Map(faults.map((fault) => [`${fault.field}\n${fault.message}`, fault])).values()])
}

/** More are not said: whoever sends so many has sent something else. */
const [mostFaults, mostUnknown] = [100, 20]

const at = (path: readonly PropertyKey[]): string => path.map((key) => String(key).slice(0, most)).join('.')

/** A name as long as a page can show. */
const most = 80

function unknownField(schema: z.ZodType, key: string): string {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const near = nearestName(key, known)
  const none = `There is no field “${key.slice(0, most)}”`
  if (near !== undefined) return `${none}. Did you mean ${near}?`
  return known.length === 0 ? `${none}: this takes none.` : `${none}. There are ${known.join(', ')}.`
}
