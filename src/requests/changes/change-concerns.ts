import type { Concerns } from '#notices'
import { changeHref } from './change.ts'
import { changesVisibleTo } from './changes-seen.ts'

/** Whom a label on a change calls, as long as they may know of the change. */
export const changeConcerns: Concerns = {
  of: 'changes',
  async concerned({ operation, outcome, facts: { called } }) {
    if (operation !== 'changes.label' || outcome !== 'done' || !Array.isArray(called)) return { people: [] }
    const ids = called.filter((one) => typeof one === 'string')
    return { people: ids.map((personId) => ({ personId, because: 'asked' })) }
  },
  seen: async (look, ids) => new Set((await changesVisibleTo(look, ids)).map(({ commit }) => commit)),
  async telling(look, ids) {
    const changes = new Map((await changesVisibleTo(look, ids)).map((one) => [one.commit, one]))
    return async (_entry, id) => {
      const change = changes.get(id)
      return change && { title: change.title, href: changeHref(change), because: 'a label on it calls you' }
    }
  },
}
