import { type HomeFigures, sentenceHref } from '#design'
import { todayIn } from '#kernel'
import { boundByLimit } from './bound-by-limit.ts'
import { limit } from './kinds/limit.ts'
import { limitUse } from './limit-use.ts'
import type { LimitSubject } from './subject.ts'

/** How many places the viewer's own team, region or pool holds under each limit that binds them: `3 of 3`. */
export const figuresOfMine =
  (subjects: readonly LimitSubject[]): HomeFigures =>
  async (look) => {
    if (look.by.kind === 'visitor' || look.by.kind === 'left') return []
    const whom = { person: look.by, model: look.model, today: todayIn(look) }
    const rows = []
    for (const one of look.model.all(limit)) {
      if (!boundByLimit.why(one, whom)) continue
      const { mine, most } = await limitUse(look, one, subjects)
      if (!mine) continue
      rows.push({
        what: one.title,
        value: `${mine.held} of ${most}`,
        href: sentenceHref(one.citation),
      })
    }
    return rows
  }
