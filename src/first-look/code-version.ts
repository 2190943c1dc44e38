import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, version } from '../root.ts'

/**
 * Names the code that read: what other code read is read again. A bundle’s worker imports its parts by the hashes of their
 * content, so its own text says it all; code that runs from its source is always another.
 */
export function codeVersion(): string {
  const worker = join(root, 'dist', 'page-worker.js')
  const bundled = import.meta.filename.endsWith('.js') && existsSync(worker)
  const text = bundled ? readFileSync(worker) : randomUUID()
  return createHash('sha256').update(version()).update(text).digest('hex').slice(0, 12)
}
