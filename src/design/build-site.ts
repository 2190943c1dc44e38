import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const folder = at('../../dist')

/** Makes the one stylesheet and the one script of all pages in `dist/`; set-up and the tests call it. */
export default async function buildSite(): Promise<void> {
  const making = `${folder}/site-${process.pid}`
  await mkdir(making, { recursive: true })
  await build({
    entryPoints: [
      { in: at('./styles/site.css'), out: 'site' },
      { in: at('./elements/site.ts'), out: 'site' },
    ],
    outdir: making,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    logLevel: 'warning',
  })
  await copyFile(at('./styles/mark.svg'), `${making}/mark.svg`)
  for (const file of ['site.css', 'site.js', 'mark.svg'])
    await rename(`${making}/${file}`, `${folder}/${file}`)
  await rm(making, { recursive: true })
}

if (import.meta.main) await buildSite()
