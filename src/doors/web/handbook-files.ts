import { extname } from 'node:path'
import { etagOf, isKnown } from '#http'
import { missing } from '#kernel'
import type { Repository } from '#pages'
import type { SeenVersions } from '#reading'
import { ranged } from './ranged.ts'
import { decodedPath } from './decoded-path.ts'
import type { Part } from './door.tsx'

/** Where files of the handbook come from. */
export interface FilesWorld {
  readonly repository: Repository
  readonly inForce: () => Promise<string | undefined>
  readonly seen: Pick<SeenVersions, 'handbookFor'>
  readonly asOf: (written: string) => Promise<{ readonly commit: string } | undefined>
}

/** What a browser may show in place; everything else is downloaded. */
const shown: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
}

/** `GET /-/files/…`: a picture or document of the handbook, boxed in so that nothing in it can act. */
export const handbookFiles =
  (files: FilesWorld): Part =>
  (web) => {
    web.get('/-/files/*', async (c) => {
      const path = decodedPath(c.req.path.slice('/-/files/'.length))
      const written = c.req.query('as-of')
      const present = await files.inForce()
      const commit = written === undefined ? present : (await files.asOf(written))?.commit
      const reader = { by: c.var.by, present: present ?? '' }
      const handbook = commit === undefined ? undefined : await files.seen.handbookFor(reader, commit)
      const file = handbook?.file(path)
      if (!file) throw missing('There is no such file in the handbook.')
      // What is read of a page with closed parts differs from reader to reader, and so does its name.
      const part =
        handbook?.shows(path) && (handbook.at(path) || !/\.(?:md|markdown)$/i.test(path))
          ? undefined
          : Buffer.from(handbook?.textOf(await files.repository.read(file.oid)) ?? '')
      const etag = part ? etagOf(part) : `"${file.oid}"`
      c.header('ETag', etag)
      c.header('Cache-Control', 'no-cache')
      if (isKnown(etag, c.req.header('if-none-match'))) return c.body(null, 304)
      const type = shown[extname(path).toLowerCase()]
      c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      c.header('Content-Type', type ?? 'application/octet-stream')
      if (type === undefined) c.header('Content-Disposition', 'attachment')
      return ranged(c, part ?? (await files.repository.read(file.oid)), etag)
    })
  }
