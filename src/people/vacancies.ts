import type { Citation, Definition, Look } from '#kernel'
import type { Who } from '#model'
import { holdersOfTitles } from './holders-of-titles.ts'
import { role } from './kinds/role.ts'

/** A title that nobody who is here holds, and the sentence that gives it to people. */
export interface Vacancy {
  readonly title: string
  /** Absent where no page says who holds it. */
  readonly citation?: Citation
  /** Name of the deputy, where there is one who is here. */
  readonly standsIn?: string
}

type Here = Pick<Look, 'db' | 'model'>

/** Those of the titles that nobody holds at this moment: its page names nobody, or those it names have left. */
export const vacanciesAmong = async (look: Here, titles: readonly string[]): Promise<readonly Vacancy[]> =>
  [...(await holdersOfTitles(look, titles)).values()].flatMap(({ title, vacant, deputy, citation }) =>
    vacant ? { title, ...(citation && { citation }), ...(deputy && { standsIn: deputy.name }) } : [],
  )

/** The titles that a definition names, or is, and that nobody holds. */
export const vacanciesIn = (look: Here, { kind, name, mentions }: Definition): Promise<readonly Vacancy[]> =>
  vacanciesAmong(look, [
    ...(kind === role.kind ? [name] : []),
    ...mentions.flatMap((one) => (one.kind === role.kind ? one.name : [])),
  ])

/** The titles among those whom a rule means that nobody holds. */
export const vacanciesOf = (look: Here, who: readonly Who[]): Promise<readonly Vacancy[]> =>
  vacanciesAmong(
    look,
    who.flatMap((one) => (one.by === 'role' ? one.title : [])),
  )

/** `¶ Roles, line 12`: where a sentence stands, where nothing can be linked. */
export const placeInWords = ({ title, lines }: Citation): string => `¶ ${title}, line ${lines[0]}`

/** `Nobody holds the title Campaign Manager (¶ Roles, line 12).` */
export const sayVacancy = ({ title, citation }: Vacancy): string =>
  `Nobody holds the title ${title}${citation ? ` (${placeInWords(citation)})` : ''}.`
