// `dist/site.css`, `dist/site.js`: the one stylesheet and the one script of all pages, with fonts and icons beside them.
// `dist/more.js`: what a page loads when it is first wanted, such as the palette.
// `dist/in-text.js`: what texts with code, diagrams and embedded pages load. `dist/diagram.js`: what draws diagrams in a frame.
// `dist/kept-pages.js`: the worker that keeps what was read for when there is no connection.
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The packages that bring the fonts; their licence goes wherever they go. */
const fonts = ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4']

/** What cards are drawn with: the same two fonts in one file each, as browsers alone put fonts together from parts. */
const cardFonts = [
  ['source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', 'card-serif.ttf'],
  ['inter/400Regular/Inter_400Regular.ttf', 'card-sans.ttf'],
]

/** Of a font package's many faces those of our scripts, shown only where they are there in time, so that no text jumps. */
const facesWeServe = {
  name: 'faces we serve',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@fontsource-variable.*\.css$/ }, async ({ path }) => {
      const faces = (await readFile(path, 'utf8')).match(/@font-face \{[^}]*\}/g) ?? []
      const ours = faces.filter((face) => /-(?:latin|latin-ext|vietnamese)-wght-/.test(face))
      return {
        contents: ours.join('\n').replaceAll('font-display: swap', 'font-display: optional'),
        loader: 'css',
      }
    }),
}

export const siteOptions = (root) => ({
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/design/styles/site.css', out: 'site' },
    { in: 'src/design/elements/site.ts', out: 'site' },
    { in: 'src/design/elements/more.ts', out: 'more' },
    { in: 'src/design/elements/in-text.ts', out: 'in-text' },
    { in: 'src/design/elements/kept-pages.ts', out: 'kept-pages' },
  ],
  plugins: [facesWeServe],
  bundle: true,
  minify: true,
  format: 'esm',
  loader: { '.woff2': 'file' },
  assetNames: '[name]-[hash]',
  target: 'es2024',
  logLevel: 'silent',
})

/** A frame without an origin may load no module, so it is one plain script: the program that draws, as it comes, and ours behind it. */
const diagramOptions = (root) => ({
  entryPoints: [{ in: 'src/design/diagram/draw.ts', out: 'diagram' }],
  format: 'iife',
  banner: { js: readFileSync(join(root, 'node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js'), 'utf8') },
})

/** Makes the files beside each other, then puts them in place at once each, so that a running server never reads half of one. */
export async function buildSite(root, esbuild) {
  const dist = join(root, 'dist')
  const making = join(dist, `site-${process.pid}`)
  await mkdir(making, { recursive: true })
  await esbuild.build({ ...siteOptions(root), outdir: making })
  await esbuild.build({ ...siteOptions(root), ...diagramOptions(root), outdir: making })
  for (const icon of await readdir(join(root, 'src/design/icons')))
    await copyFile(join(root, 'src/design/icons', icon), join(making, icon))
  for (const font of fonts)
    await copyFile(join(root, 'node_modules', font, 'LICENSE'), join(making, `${basename(font)}-licence.txt`))
  for (const [file, name] of cardFonts)
    await copyFile(join(root, 'node_modules/@expo-google-fonts', file), join(making, name))
  await copyFile(join(root, 'node_modules/@mermaid-js/tiny/LICENSE'), join(making, 'mermaid-licence.txt'))
  const made = await readdir(making)
  // What the stylesheet names stands there before it does.
  for (const file of made.toSorted((a, b) => Number(a.startsWith('site.')) - Number(b.startsWith('site.'))))
    await rename(join(making, file), join(dist, file))
  await rm(making, { recursive: true })
  for (const file of await readdir(dist))
    if (file.endsWith('.woff2') && !made.includes(file)) await rm(join(dist, file), { force: true })
}
