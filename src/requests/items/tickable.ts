import { requestHref, type Request } from '../request.ts'
import { itemsOf } from './items.ts'

/** The form that every item’s button sends. */
export const tickForm = 'tick-items'

/** A text that was set, with a button in the place of each box: it sends `tickForm` to the address of its item. */
export function tickable(html: string, request: Pick<Request, 'number' | 'body'>): string {
  const items = new Map(itemsOf(request.body).map((item) => [item.line + 2, item]))
  return html.replaceAll(
    /(<li class="task" data-lines="(\d+)-\d+">\s*(?:<p[^>]*>)?)<input type="checkbox"[^>]*>/g,
    (whole, ahead: string, line: string) => {
      const item = items.get(Number(line))
      if (!item) return whole
      const [says, sign] = item.done ? ['Done, take the tick off', '☑'] : ['To do, tick it', '☐']
      return `${ahead}<button class="button" type="submit" form="${tickForm}" formaction="${requestHref(request)}/items/${item.id}" name="done" value="${String(!item.done)}" title="${says}" aria-label="${says}">${sign}</button>`
    },
  )
}
