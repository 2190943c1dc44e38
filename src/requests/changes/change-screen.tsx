import { screen, submits } from '#design'
import { answerIn, dayAt, get, lookAs, todayIn } from '#kernel'
import { labelsIn } from '../labels-named.ts'
import { isOutside } from '../rights.ts'
import { ChangePage, type ChangeProps } from './change-page.tsx'
import { changeHref } from './change.ts'
import { labelChange } from './label-change.ts'
import { showChange } from './show-change.ts'

export const changeScreen = screen<ChangeProps>({
  at: get('/changes/:change'),
  title: ({ change }) => change.title,
  load: ({ house, by, params, attempt }) =>
    lookAs(house, by, async (look) => {
      const { change, unknown } = await answerIn(look, showChange, { change: params['change'] })
      return {
        change,
        unknown,
        on: dayAt(change.since, look.model.zone),
        labels: labelsIn(look).map(({ label }) => label),
        works: !isOutside(by),
        ...(attempt && { attempt }),
        today: todayIn(look),
      }
    }),
  view: ChangePage,
  submits: [submits(labelChange, changeHref)],
})
