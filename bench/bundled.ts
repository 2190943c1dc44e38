import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { bundleOptions } from '../bin/bootstrap/bundle.mjs'

/** What a file of `bench/` exports, with the product in it; bundled first, because node does not run `.tsx`. */
export async function bundled(name: string): Promise<unknown> {
  const outfile = resolve(`dist/${name}.js`)
  const { outdir: _, ...options } = bundleOptions(process.cwd())
  await build({ ...options, splitting: false, entryPoints: [`bench/${name}.ts`], outfile })
  return import(pathToFileURL(outfile).href)
}
