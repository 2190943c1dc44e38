import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { JsonSchema } from '#api'
import type { Reached } from './client/client-module.ts'
import type { SpokenModule } from './reference.ts'

/** What the app says of itself. */
export interface SpokenApp {
  readonly modules?: readonly SpokenModule[]
}

/** Says nothing while there is no app. */
export const loadApp = async (root: string): Promise<SpokenApp> =>
  existsSync(resolve(root, entries.docs)) ? ((await load(root, 'docs')) as SpokenApp) : {}

/** What the API makes of what the app says. */
export interface SpokenApi {
  describeApi(spoken: readonly unknown[]): {
    readonly places: readonly Reached[]
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

export const loadApi = async (root: string): Promise<SpokenApi> => (await load(root, 'docs-api')) as SpokenApi

const entries = { docs: 'src/app.ts', 'docs-api': 'src/doors/api/open-api/document.ts' } as const

/**
 * Bundles first, because node does not run `.tsx`; all entries at once, so that they share what both stand on: a schema
 * with a name of its own is one schema.
 */
async function load(root: string, name: keyof typeof entries): Promise<unknown> {
  const there = Object.entries(entries).filter(([, entry]) => existsSync(resolve(root, entry)))
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(there),
    outdir: resolve(root, 'dist'),
    chunkNames: 'docs-[hash]',
    splitting: true,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  return import(pathToFileURL(resolve(root, `dist/${name}.js`)).href)
}
