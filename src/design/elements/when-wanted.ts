import type * as More from './more.ts'

/** Our second script, at the address that the page gives: what few pages have is loaded when it is first wanted. */
export async function whenWanted(): Promise<typeof More> {
  const address = document.querySelector<HTMLScriptElement>('script[data-more]')?.dataset['more'] ?? ''
  return (await import(address)) as typeof More
}

/** Elements that stand on few pages. */
const seldom =
  '[data-when], attach-images, filter-sections, keyed-rows, read-file, request-board, try-operation'

if (document.querySelector(seldom)) void whenWanted()

/** What some texts have: code, diagrams, and what other sites show. */
const inText = '.prose :is(pre, a[data-frame])'

if (document.querySelector(inText)) {
  const address = document.querySelector<HTMLScriptElement>('script[data-in-text]')?.dataset['inText']
  if (address !== undefined) void import(address)
}
