import { missing } from '#kernel'
import { jsonSchemaOf, type Kind } from '#model'
import type { Part } from './door.tsx'

/** `GET /-/schemas/limit.json`: what a block of that kind may hold, for editors that complete while typing. */
export const kindSchemas =
  (kinds: readonly Kind[]): Part =>
  (web) => {
    web.get('/-/schemas/:file', (c) => {
      const kind = kinds.find((one) => `${one.kind}.json` === c.req.param('file'))
      if (!kind) throw missing('There is no such kind of rule.')
      c.header('Content-Type', 'application/schema+json; charset=utf-8')
      return c.body(JSON.stringify(jsonSchemaOf(kind), undefined, 2))
    })
  }
