import { z } from 'zod'
import { conflict, forbidden, invalid, line, operation, post, yes, type Act } from '#kernel'
import { addPerson, handleFault, isHandleTaken, nobodyHere, peopleVisibleTo, unstored } from '#people'
import { useWelcomeLink, welcomeLink } from './administrator-store.ts'
import { signIn } from './sign-in.ts'

const input = z.object({
  code: line('Open the link that was printed when Firsthand started.'),
  handle: line('Choose who you are.', 100),
  name: line('Say your name, as colleagues call you.').optional(),
})

/** Why a link does not open the house. */
export const closedLink = {
  used: 'This link was used: this handbook has its administrator.',
  ended: 'This link worked for a day, or until a newer one. Start Firsthand again: it prints a new one.',
  unknown: 'This is not the link that Firsthand printed last. Copy the whole line, or start it again.',
} as const

/** Once a house: two who open the link at one moment do not both become administrator. Answers what the browser keeps. */
export const welcomeAdministrator = operation({
  name: 'administrators.welcome',
  at: post('/welcome'),
  summary: 'Makes whoever holds the link printed at the first start administrator, once, and signs them in.',
  who: 'anyone',
  audited: true,
  browsersOnly: true,
  input,
  answers: z.object({ person: z.string() }),
  async on(act, { code }) {
    const link = await welcomeLink(act.db, code, act.now, { lock: true })
    if (link.state === 'open') return link
    throw link.state === 'unknown' ? forbidden(closedLink.unknown) : conflict(closedLink[link.state])
  },
  // Holding the link is the right to use it.
  may: () => yes,
  async run(act, link, wanted) {
    const personId = await chosen(act, wanted)
    await useWelcomeLink(act.db, link.id, personId, act.now)
    return unstored({ person: personId }, await signIn(act, { id: personId }, { how: 'link' }))
  },
  tried: 'come in as the first administrator',
  told: ({ who }) => `${who} came in as the first administrator`,
  example: () => ({ code: 'the-code-of-the-link', handle: 'noor' }),
})

/** Somebody of the handbook; in a handbook without people, somebody new. */
async function chosen(act: Act, { handle, name }: z.output<typeof input>): Promise<string> {
  const people = await peopleVisibleTo(act.db, act.by)
  const person = people.find((one) => one.handle === handle)
  if (person) return person.id
  if (people.length > 0) {
    const { message } = await nobodyHere(act.db, handle, 'Choose one of the people.')
    throw invalid([{ field: 'handle', message }])
  }
  const fault = handleFault(handle)
  if (fault) throw invalid([{ field: 'handle', message: `${fault.message} ${fault.mend}` }])
  if (name === undefined)
    throw invalid([{ field: 'name', message: 'Say your name, as colleagues call you.' }])
  if (await isHandleTaken(act.db, handle))
    throw invalid([{ field: 'handle', message: 'Somebody who left had this handle. Take another one.' }])
  return addPerson(act.db, { handle, name }, act.now)
}
