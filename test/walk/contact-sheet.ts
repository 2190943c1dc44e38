/** Pictures of one page. */
export interface Shot {
  readonly who: string
  readonly name: string
  readonly files: readonly string[]
}

/** One page with all pictures on it, those of a person together. */
export function contactSheet(shots: readonly Shot[], said: string): string {
  const sections = [...Map.groupBy(shots, ({ who }) => who)].map(
    ([who, theirs]) =>
      `<h2>As ${who}</h2>${theirs
        .map(({ name, files }) => `<h3>${escaped(name)}</h3><p>${files.map(picture).join('')}</p>`)
        .join('\n')}`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page</title>
<style>
  body { font: 14px/1.4 system-ui; margin: 2rem; background: #ddd }
  h3 { font-weight: normal; margin: 1.5rem 0 0.25rem }
  img { height: 300px; margin-right: 12px; vertical-align: top; border: 1px solid #888 }
</style>
<h1>Every page</h1>
<p>${escaped(said)}</p>
${sections.join('\n')}
`
}

const picture = (file: string): string => `<a href="${file}"><img src="${file}" alt="" loading="lazy"></a>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
