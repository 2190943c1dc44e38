import { personHref, type Held } from '#people'
import { itemsNamingVisibleTo } from './held-store.ts'
import { checklistHref } from './pages/onboarding-page.tsx'

/** Checklists of newcomers that send them to somebody. */
export const heldChecklists: Held = {
  of: 'checklists',
  about: 'The page says whom they meet: name somebody else there.',
  load: async (look, person) =>
    (await itemsNamingVisibleTo(look.db, look.by, { ...person, href: personHref(person.handle) })).map(
      ({ handle, name }) => ({
        says: `The checklist of ${name} names ${person.name}`,
        href: checklistHref(handle),
      }),
    ),
}
