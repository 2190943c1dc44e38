/** What the browser was asked for behind `#`; undefined where the page has it, or where words are looked for. */
function lookedForInVain(): string | undefined {
  const [name = ''] = location.hash.slice(1).split(':~:')
  if (name === '' || name === 'top') return undefined
  let plain = name
  try {
    plain = decodeURIComponent(name)
  } catch {
    // Broken as it is, it may still be a name.
  }
  return document.getElementById(plain) || document.getElementById(name) ? undefined : plain
}

/** Asks what the heading of an old link is called now, and goes there: what stands behind `#` no server sees. */
async function goToOldName(): Promise<void> {
  const section = lookedForInVain()
  if (section === undefined || !document.querySelector('article.page')) return
  const asOf = new URLSearchParams(location.search).get('as-of')
  const asked = new URLSearchParams({ url: location.pathname, section, ...(asOf !== null && { asOf }) })
  const answer = await fetch(`/api/v1/page?${asked}`).catch(() => undefined)
  const found = answer?.ok ? ((await answer.json()) as { readonly anchor?: string }) : undefined
  if (found?.anchor !== undefined) location.replace(`#${encodeURIComponent(found.anchor)}`)
}

window.addEventListener('hashchange', () => void goToOldName())
void goToOldName()
