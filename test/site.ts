import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
// Plain JavaScript that also runs before anything is installed, so it has no types.
import { buildSite } from '../bin/bootstrap/site.mjs'

/** Makes the stylesheet and the script before the tests that look at pages. */
export default async function site(): Promise<void> {
  await buildSite(fileURLToPath(new URL('..', import.meta.url)), esbuild)
}
