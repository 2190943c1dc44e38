import type { HomeList } from '#design'
import type { Look } from '#kernel'
import { labelsIn } from './labels-named.ts'
import { holdersOf, peopleById } from '#people'
import { entryOf, most } from './home-entry.ts'
import type { Request } from './request.ts'
import { isOutside } from './rights.ts'
import { requestsLabelled } from './labelled-store.ts'

/**
 * Open requests that carry a label whose page calls somebody: their own queue for as long as the label is on. What they were
 * given and have not taken in hand is told as that.
 */
export const callingMe: HomeList = {
  list: 'asked',
  async load(look) {
    const calling = labelsIn(look).filter(({ definition }) => (definition?.value.mentions ?? []).length > 0)
    if (isOutside(look.by) || calling.length === 0) return []
    const all = await requestsLabelled(
      look,
      calling.map(({ label }) => label),
    )
    const openers = await peopleById(
      look.db,
      look.by,
      all.map(({ openedBy }) => openedBy.id),
    )
    const calls = new Map<string, Promise<boolean>>()
    const callsMe = ({ label, definition }: (typeof calling)[number], { region, openedBy }: Request) => {
      const key = [label, region, openedBy.id].join('\n')
      const requester = openers.get(openedBy.id)
      const found = calls.get(key) ?? isCalled(look, definition?.value.mentions ?? [], { region, requester })
      calls.set(key, found)
      return found
    }
    const mine = []
    for (const request of all) {
      if (!request.acceptedAt && request.assignees.some(({ id }) => id === look.by.id)) continue
      for (const one of calling.filter(({ label }) => request.labels.includes(label)))
        if (await callsMe(one, request)) {
          mine.push({ ...entryOf(request, 'Look at it'), tag: one.label, state: 'wait' as const })
          break
        }
    }
    return mine.slice(0, most)
  },
}

const isCalled = async (
  look: Look,
  who: Parameters<typeof holdersOf>[1],
  around: Parameters<typeof holdersOf>[2],
): Promise<boolean> => (await holdersOf(look, who, around)).some(({ id }) => id === look.by.id)
