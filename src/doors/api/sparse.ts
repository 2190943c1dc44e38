import { invalid, nearestName } from '#kernel'
import { unfolded, type Described, type JsonSchema } from './json-schema.ts'

/** Which parts of an answer are wanted: nothing below a name means all of it. */
type Wanted = Map<string, Wanted>

/**
 * What `?fields=campaigns.number,next` leaves of an answer. Paths lead through lists. One that the answer does not have
 * is refused with the nearest that it has.
 */
export function sparse(fields: string, answers: Described): (body: unknown) => unknown {
  const wanted: Wanted = new Map()
  for (const path of fields.split(',').map((one) => one.trim())) want(wanted, path, answers)
  return (body) => select(body, wanted)
}

function want(wanted: Wanted, path: string, { schema, named }: Described): void {
  let at = wanted
  let shapes = unfolded(schema, named)
  for (const [depth, name] of path.split('.').entries()) {
    const known = shapes.flatMap(({ properties = {} }) => Object.keys(properties))
    const inside = shapes.flatMap((shape) => below(shape, name))
    if (inside.length === 0) throw unknown(path, depth, [...new Set(known)])
    shapes = inside.flatMap((shape) => unfolded(shape, named))
    const earlier = at.get(name)
    // All of it is wanted already, and a part of it adds nothing.
    if (earlier?.size === 0) return
    const next: Wanted = earlier ?? new Map()
    at.set(name, next)
    at = next
  }
  at.clear()
}

/** What an object holds under a name: its own field, or whatever a map has there. */
function below({ properties, additionalProperties }: JsonSchema, name: string): readonly JsonSchema[] {
  const own = properties && Object.hasOwn(properties, name) ? properties[name] : undefined
  return [own, additionalProperties].filter((one) => typeof one === 'object')
}

function unknown(path: string, depth: number, known: readonly string[]) {
  const names = path.split('.')
  const near = nearestName(names[depth] ?? '', known)
  const before = names.slice(0, depth)
  const would =
    near === undefined
      ? known.length > 0
        ? `There are ${known.map((name) => [...before, name].join('.')).join(', ')}.`
        : `Nothing stands below ${before.join('.')}.`
      : `Did you mean ${[...before, near].join('.')}?`
  return invalid([{ field: 'fields', message: `The answer has no “${path.slice(0, 100)}”. ${would}` }])
}

function select(value: unknown, wanted: Wanted): unknown {
  if (wanted.size === 0) return value
  if (Array.isArray(value)) return value.map((entry) => select(entry, wanted))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inside]) => {
      const within = wanted.get(name)
      return within ? [[name, select(inside, within)]] : []
    }),
  )
}
