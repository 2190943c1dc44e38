import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { SpokenModule } from './reference.ts'

/** What the app says of itself. */
export interface SpokenApp {
  readonly modules?: readonly SpokenModule[]
}

/** Bundles `src/app.ts` first, because node does not run `.tsx`; says nothing while there is no app. */
export async function loadApp(root: string): Promise<SpokenApp> {
  const entry = 'src/app.ts'
  if (!existsSync(resolve(root, entry))) return {}
  const outfile = resolve(root, 'dist/docs.js')
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  return (await import(pathToFileURL(outfile).href)) as SpokenApp
}
