import { sentenceHref, type HomeFigures } from '#design'
import { capital, todayIn } from '#kernel'
import { boundByLimit } from './bound-by-limit.ts'
import { limit } from './kinds/limit.ts'
import { limitUse } from './limit-use.ts'
import type { LimitSubject } from './subject.ts'

/** How many places the viewer's own team, region or pool holds under each limit that binds them, and in which period: `3 of 3`. */
export const figuresOfMine =
  (subjects: readonly LimitSubject[]): HomeFigures =>
  async (look) => {
    if (look.by.kind === 'visitor' || look.by.kind === 'left') return []
    const whom = { person: look.by, model: look.model, today: todayIn(look) }
    const rows = []
    for (const one of look.model.all(limit)) {
      if (!boundByLimit.why(one, whom)) continue
      const { mine, most, period } = await limitUse(look, one, subjects)
      if (!mine) continue
      const about = `${capital(period.words)}, ${mine.title ?? 'everybody together'}`
      rows.push({
        what: one.title,
        about,
        value: `${mine.held} of ${most}`,
        href: sentenceHref(one.citation),
      })
    }
    return rows
  }
