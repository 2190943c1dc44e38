import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { backName, type JustDone } from '#design'
import { isSecure } from '#http'
import { entryTold, filledPath, lookAs, mayAtAll, ownEntry, paramsOf, type Undo } from '#kernel'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

type Asked = Context<WebVariables>

const cookie = 'firsthand-done'
/** So long it may take to the page that follows, in seconds. */
const maxAge = 120

/** Hands the browser on its way to the next page which act was done: no secret, and of use to nobody but who did it. */
export function keepDone(
  c: Asked,
  { http: { url } }: WebWorld,
  {
    entry,
    action,
    back = '',
  }: { readonly entry: string; readonly action: string; readonly back?: string | undefined },
): void {
  const secure = isSecure(url) || c.var.peer.scheme === 'https'
  setCookie(c, cookie, `${entry} ${action} ${back}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge,
  })
}

/**
 * What was just done, the first time that a page is drawn after it. The browser brings only which entry of the journal
 * it was: the words and the way back are read from there, for the person who did it and for a short time.
 */
export async function takeDone(c: Asked, world: WebWorld): Promise<JustDone | undefined> {
  const brought = getCookie(c, cookie)
  if (brought === undefined) return undefined
  deleteCookie(c, cookie, { path: '/' })
  const [, id, action, from] = written.exec(brought) ?? []
  if (id === undefined || action === undefined) return undefined
  const { by } = c.var
  // All strangers are one person to the journal.
  if (by.kind === 'visitor' || by.kind === 'left') return { action }
  const done = await lookAs(world.house, by, async (look) => {
    const entry = await ownEntry(look, id, { seconds: maxAge })
    const operation = world.operations.find(({ name }) => name === entry?.operation)
    if (!entry || !operation) return undefined
    const says = await entryTold(look, operation, { who: 'You', byId: by.id, ...entry })
    return { says, back: operation.undo?.(entry) }
  })
  if (!done) return { action }
  const undo = done.back && wayBack(c, world, done.back, { entry: id, from })
  return { action, says: done.says, ...(undo && { undo }) }
}

const written = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) (\/-\/\S*) ?(.*)$/

/** The act that takes it back, as a form; undefined for those whom it is not for. */
function wayBack(
  c: Asked,
  { operations }: WebWorld,
  { name, input }: Undo,
  { entry, from = '' }: { readonly entry: string; readonly from: string | undefined },
): JustDone['undo'] {
  const operation = operations.find((one) => one.name === name)
  if (!operation || !mayAtAll(c.var.by, operation).allowed) return undefined
  const { path } = operation.at
  const inPath = new Set(paramsOf(path))
  const rest = Object.entries(input).filter(([field]) => !inPath.has(field))
  return {
    action: `/-${filledPath(path, (field) => String(input[field]))}`,
    once: `undo.${entry}`,
    fields: {
      ...Object.fromEntries(rest.map(([field, value]) => [field, String(value)])),
      // Who came from a board or an inbox is there again when it is taken back.
      ...(from !== '' && { [backName]: from }),
    },
  }
}
