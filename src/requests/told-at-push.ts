import { identityOf, type Definition, type Look, type Model } from '#kernel'
import type { Altered as ToldAltered } from '#repository'
import { alteredAmong } from './altered-among.ts'
import { alteredHref } from './altered-href.ts'
import type { RequestType } from './kinds/request-value.ts'
import { request as kind } from './kinds/request.ts'
import { listHref } from './list-href.ts'
import { mostRead, openOfType } from './use-store.ts'

/**
 * What a version means for open requests, said to whoever pushed it: of each type that reads otherwise how many do not fit
 * it any more, or that it is gone. Of confidential ones nothing is told, for a terminal is read by others too.
 */
export async function toldAtPush(look: Look, next: Model): Promise<readonly ToldAltered[]> {
  const told: ToldAltered[] = []
  for (const before of look.model.all(kind)) {
    const now = next.all(kind).find(({ name, formerly }) => [name, ...formerly].includes(before.name))
    if (now && JSON.stringify(now.value) === JSON.stringify(before.value)) continue
    const one = await toldOf(look, before, now)
    if (one) told.push(one)
  }
  return told
}

async function toldOf(
  look: Look,
  before: Definition<RequestType>,
  now: Definition<RequestType> | undefined,
): Promise<ToldAltered | undefined> {
  const id = await identityOf(look.db, kind.kind, before.name)
  const open = id === undefined ? [] : await openOfType(look, id)
  if (!now)
    return open.length === 0
      ? undefined
      : {
          says: `“${before.title}” is gone from the pages. ${counted(open.length)} of it ${open.length === 1 ? 'is' : 'are'} still open and ${open.length === 1 ? 'stays' : 'stay'} as ${open.length === 1 ? 'it is' : 'they are'}:`,
          href: listHref({ type: before.name }),
        }
  const altered = await alteredAmong(look, open, now.value, before.value)
  if (altered.length === 0) return undefined
  const why = altered[0]?.says[0]
  return {
    says: `“${now.title}” reads otherwise now: ${counted(altered.length)} ${altered.length === 1 ? 'does' : 'do'} not fit it (of the latest, ${why ?? ''}). Nothing of ${altered.length === 1 ? 'it' : 'them'} was changed:`,
    href: alteredHref(now.name),
  }
}

const counted = (count: number): string =>
  count === 1 ? '1 open request' : `${count}${count >= mostRead ? ' or more' : ''} open requests`
