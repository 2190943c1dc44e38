import type { Act, Definition, NamedPage } from '#kernel'
import type { RequestType } from './kinds/request-value.ts'
import type { Opening } from './open-input.ts'
import type { Request } from './request.ts'
import { isNearPage, ownWords } from './rules/nearness.ts'
import { ruleMeanwhile, ruleSimilar, ruleSimilarNow } from './rules/rules.ts'
import { lastNumber, numbersLike } from './similar-store.ts'
import { waysAroundSimilar } from './ways-around-similar.ts'

/** So many pages are shown. */
const mostPages = 3

interface Wanted {
  readonly subject: string
  /** Whoever asks has seen what there is, and says that this is another. */
  readonly isNew: boolean
}

/**
 * Looks for what says much the same among the requests and pages that whoever asks may see, where the type's page says so.
 * Answers what judges once more when it has its number: what came in meanwhile is kept with both, and the later one says it.
 */
export async function judgeSimilar(
  act: Act,
  { type, typeId }: Opening,
  { subject, isNew }: Wanted,
): Promise<(number: number) => Promise<void>> {
  if (!type || typeId === undefined || type.value.lookForSimilar.length === 0) return async () => {}
  const among = new Set(type.value.lookForSimilar)
  const like = { subject, typeId, pattern: type.value.subject }
  const last = among.has('requests') ? await lastNumber(act.db) : 0
  const requests = among.has('requests') ? await numbersLike(act, like) : []
  const pages = among.has('pages') ? await pagesLike(act, like, type.citation.url) : []
  const found = { requests, pages: pages.length }
  const ruling = ruleSimilar(type, found, isNew)
  if (ruling) act.rule(ruling, waysAroundSimilar(requests, pages))
  return async (number) => {
    if (!among.has('requests') || number === last + 1) return
    const meanwhile = await numbersLike(act, { ...like, after: last })
    const others = meanwhile.filter((one) => one !== number)
    if (others.length > 0) act.rule(ruleMeanwhile(type, others))
  }
}

/** Notes which requests a changed one is like now, where the type's page says so. */
export async function noteSimilar(
  act: Act,
  type: Definition<RequestType>,
  { number, subject, type: own }: Request,
): Promise<void> {
  if (!own || !type.value.lookForSimilar.includes('requests')) return
  const found = await numbersLike(act, { subject, typeId: own.id, pattern: type.value.subject })
  const ruling = ruleSimilarNow(
    type,
    found.filter((one) => one !== number),
  )
  if (ruling) act.rule(ruling)
}

/** Pages with such a title, apart from the one that says what may be asked. */
async function pagesLike(
  act: Act,
  { subject, pattern }: { readonly subject: string; readonly pattern: string },
  own: string,
): Promise<readonly NamedPage[]> {
  const words = ownWords(subject, pattern)
  const pages = await act.pages()
  return pages
    .filter(({ title, url }) => url !== own && isNearPage(words, ownWords(title)))
    .slice(0, mostPages)
}
