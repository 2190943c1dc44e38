import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const settings =
  'baseURL = "https://handbook.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n[markup.goldmark.renderer]\nunsafe = true\n'

/** The ids of each text's headings by Hugo's Goldmark; undefined where Hugo is missing. Shortcodes are left as words. */
export function idsByHugo(texts: readonly string[]): readonly (readonly string[])[] | undefined {
  const site = mkdtempSync(join(tmpdir(), 'compare-ids-'))
  try {
    for (const folder of ['content', 'layouts/_default']) mkdirSync(join(site, folder), { recursive: true })
    writeFileSync(join(site, 'config.toml'), settings)
    writeFileSync(join(site, 'layouts/_default/single.html'), '{{ .Content }}')
    for (const [at, text] of texts.entries())
      writeFileSync(join(site, `content/p${at}.md`), `+++\ntitle = "p"\n+++\n${text.replaceAll('{{', '{ {')}`)
    const { status, stderr } = spawnSync('hugo', ['--quiet', '--source', site], { encoding: 'utf8' })
    if (status !== 0) {
      if (stderr) console.error(stderr)
      return undefined
    }
    return texts.map((_, at) => {
      const made = join(site, `public/p${at}/index.html`)
      const html = existsSync(made) ? readFileSync(made, 'utf8') : ''
      return [...html.matchAll(/<h[1-6][^>]*? id="?([^" >]*)/g)].map(([, id = '']) => id)
    })
  } finally {
    rmSync(site, { recursive: true })
  }
}
