import { z } from 'zod'
import { HeldShortly, invalid, line, type Undo, type Undoable } from '#kernel'
import type { Thing } from './notice.ts'
import type { Named } from './store.ts'

const ask = 'Name notices by their ids.'
const mostNamed = 500

const ids = z
  .union([z.array(z.uuid(ask)), z.string().transform((written) => written.split(/[\s,]+/).filter(Boolean))], {
    error: ask,
  })
  .pipe(z.array(z.uuid(ask)).max(mostNamed, `Name at most ${mostNamed}.`))

/** Fields that name a thing of which there are notices. */
export const thingFields = {
  kind: line('Say what kind of thing it is, like campaigns.', 60).describe(
    'What the notices are about: its kind.',
  ),
  id: line('Name the thing by its id.', 400).describe('What the notices are about: its id.'),
}

/** Fields that name one’s own notices. */
export const noticeFields = {
  notices: ids.optional().describe('Single ones, by their ids.'),
  kind: thingFields.kind.optional(),
  id: thingFields.id.optional(),
  upTo: z.uuid(ask).optional().describe('Everything up to this one; what came later stays.'),
}

type Given = {
  readonly notices?: readonly string[] | undefined
  readonly kind?: string | undefined
  readonly id?: string | undefined
  readonly upTo?: string | undefined
}

/** What the fields name; everything where they are empty. */
export function namedBy({ notices, kind, id, upTo }: Given): Named {
  if ((kind === undefined) !== (id === undefined))
    throw invalid([
      { field: kind === undefined ? 'kind' : 'id', message: 'Name a thing by its kind and its id.' },
    ])
  return {
    ids: notices,
    upTo,
    ...(kind !== undefined && id !== undefined && { thing: { kind, id } }),
  }
}

/** What was read and muted is between oneself and the handbook, and not for the journal. */
const held = new HeldShortly<Readonly<Record<string, string>>>()

/** Holds what taking it back needs; too many are not taken back. */
export const holdIds = (notices: readonly string[]) =>
  notices.length > mostNamed || notices.length === 0 ? {} : { held: held.hold({ notices: notices.join() }) }

export const holdThing = ({ kind, id }: Thing) => ({ held: held.hold({ kind, id }) })

/** The act of that name, with what is held. */
export function withHeldNotices(name: Undo['name'], { facts }: Undoable): Undo | undefined {
  const input = held.get(facts['held'])
  return input && { name, input }
}
