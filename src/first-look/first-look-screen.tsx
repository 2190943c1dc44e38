import { screen, submits } from '#design'
import { forbidden, get, lookAs, todayIn } from '#kernel'
import { followingIn } from '#repository'
import { dismissFirstLook } from './dismiss-first-look.ts'
import type { FirstLook } from './first-look.ts'
import type { Found } from './found.ts'
import { FirstLookPage, type FirstLookProps } from './pages/first-look-page.tsx'
import { keptLook } from './store.ts'

/** What was found, for administrators: as far as they may read it now. */
export const firstLookScreen = (present: () => FirstLook | undefined) =>
  screen<FirstLookProps>({
    at: get('/first-look'),
    title: () => 'What was found in the handbook',
    async load({ house, by }) {
      if (by.kind !== 'admin') throw forbidden('Only administrators see what was found in the handbook.')
      const look = present()
      return lookAs(house, by, async (seen) => {
        const kept = await keptLook(seen.db)
        const following = await followingIn(seen.db)
        return {
          today: todayIn(seen),
          ...(following && { following }),
          ...(look?.reading && { reading: look.reading }),
          ...(look &&
            kept && {
              found: await open(look, kept.found, { by, present: seen.model.commit }),
              at: kept.at,
              dismissed: kept.dismissed,
            }),
        }
      })
    },
    // Looked at again while it is being read, with or without script.
    again: ({ reading }) => (reading ? 3 : undefined),
    view: (props, frame) => FirstLookPage(props, frame),
    submits: [submits(dismissFirstLook, () => '/-/home')],
  })

type Open = NonNullable<FirstLookProps['found']>

/** Without what stands where who looks may not read any more, and with the addresses of the rest. */
async function open(
  look: FirstLook,
  found: Found,
  reader: Parameters<FirstLook['handbookFor']>[0],
): Promise<Open> {
  const handbook = await look.handbookFor(reader)
  const at = (path: string) => handbook.at(path)
  return {
    ...found,
    title: handbook.settings.title,
    best: found.candidates.best.flatMap((one) => {
      const page = at(one.path)
      return page && handbook.shows(one.path, [one.line, one.to])
        ? [{ ...one, title: page.title, url: page.url }]
        : []
    }),
    worst: found.findings.worst
      .filter(({ path, line }) => handbook.shows(path, [line, line]))
      .map((one) => ({ ...one, url: at(one.path)?.url })),
  }
}
