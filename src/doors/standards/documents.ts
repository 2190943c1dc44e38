import type { Hono } from 'hono'
import { places, resourceMetadata, resources, serverMetadata } from '#oauth'
import type { WebVariables } from '#web'
import type { StandardsWorld } from './world.ts'

/** Documents that say who lets programs in (RFC 8414, RFC 9728). They are the same for everybody. */
export function documents(web: Hono<WebVariables>, { url }: StandardsWorld): void {
  const serve = (path: string, document: object): void => {
    web.get(path, (c) => {
      c.header('Cache-Control', 'public, max-age=300')
      c.header('Access-Control-Allow-Origin', '*')
      return c.json(document)
    })
  }
  serve(places.server, serverMetadata(url))
  for (const resource of resources)
    serve(places.resource + (resource === '/' ? '' : resource), resourceMetadata(url, resource))
}
