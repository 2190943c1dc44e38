import { todayIn } from '#kernel'
import { personSection } from '#people'

import { progressInWords } from './pages/checklist.tsx'
import { checklistHref } from './pages/onboarding-page.tsx'
import { progressOfVisibleTo, type Progress } from './progress-store.ts'

/** How far a newcomer is, on their page, for those who may see it. */
export const personPart = personSection<{ readonly progress: Progress; readonly today: Temporal.PlainDate }>({
  async load(look, { person }) {
    const progress = await progressOfVisibleTo(look.db, look.by, person.id)
    return progress && progress.done < progress.all ? { progress, today: todayIn(look) } : undefined
  },
  view: ({ progress, today }) => (
    <section aria-labelledby="onboarding">
      <h2 id="onboarding">First weeks</h2>
      <p>
        <a href={checklistHref(progress.handle)}>The checklist</a>: {progressInWords(progress, today)}. Only{' '}
        {progress.name}, who manages them and administrators see this.
      </p>
    </section>
  ),
})
