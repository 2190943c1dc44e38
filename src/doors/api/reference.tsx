import type { Hono } from 'hono'
import { page, type WebVariables, type WebWorld } from '#web'
import { answerJson } from './answer-json.ts'
import { openApi, type OpenApi } from './open-api/document.ts'
import { ApiPage } from './pages/api-page.tsx'
import type { ApiPlace } from './places.ts'

/** The description of the API for programs, and the page on which people read and try it. */
export function mountReference(api: Hono<WebVariables>, places: readonly ApiPlace[], world: WebWorld): void {
  let known: { readonly day: string; readonly document: OpenApi } | undefined
  api.get('/openapi.json', (c) => {
    const today = dayNow(world)
    if (known?.day !== today.toString())
      known = {
        day: today.toString(),
        document: openApi([...new Set(places.map(({ operation }) => operation))], today),
      }
    return answerJson(c, { body: known.document })
  })
  api.get('/', (c) => {
    const origin = new URL(c.req.url).origin
    return page(c, world, 'The API', (frame) => <ApiPage places={places} frame={frame} origin={origin} />)
  })
}

/** The day of the examples: they hold in every zone. */
const dayNow = ({ house }: WebWorld): Temporal.PlainDate =>
  house.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
