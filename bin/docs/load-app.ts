import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Reached } from './client/client-module.ts'
import type { Shape } from './client/print-type.ts'
import type { SpokenModule } from './reference.ts'

/** What the app says of itself. */
export interface SpokenApp {
  readonly modules?: readonly SpokenModule[]
}

/** Says nothing while there is no app. */
export const loadApp = async (root: string): Promise<SpokenApp> =>
  existsSync(resolve(root, 'src/app.ts')) ? ((await load(root, 'src/app.ts', 'docs')) as SpokenApp) : {}

/** What the API makes of what the app says. */
export interface SpokenApi {
  describeApi(spoken: readonly unknown[]): {
    readonly places: readonly Reached[]
    readonly schemas: Readonly<Record<string, Shape>>
  }
}

export const loadApi = async (root: string): Promise<SpokenApi> =>
  (await load(root, 'src/doors/api/open-api/document.ts', 'docs-api')) as SpokenApi

/** Bundles first, because node does not run `.tsx`. */
async function load(root: string, entry: string, name: string): Promise<unknown> {
  const outfile = resolve(root, `dist/${name}.js`)
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
  return import(pathToFileURL(outfile).href)
}
