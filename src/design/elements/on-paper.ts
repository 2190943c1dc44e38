const foot = new CSSStyleSheet()

/** On paper a link can only be read: its whole address stands beside it, below all where and when this was printed, and at the foot of every sheet where it stands as it is now. */
function write(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a[href^="/"]'))
    link.dataset['whole'] = link.href
  const end = document.querySelector('.foot')
  const line = end?.querySelector('.on-paper') ?? document.createElement('p')
  line.className = 'on-paper'
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const now = location.origin + location.pathname
  line.textContent = `Printed on ${day} from ${location.href.replace(/#.*/, '')}. What is in force now: ${now}`
  end?.append(line)
  const version = document.querySelector('[data-version]')?.textContent ?? ''
  // What a sheet has at its foot can only be said in a style sheet.
  foot.replaceSync(`@page{@bottom-left{content:${JSON.stringify(`${now} · ${version}`)}}}`)
  document.adoptedStyleSheets = [foot]
}

addEventListener('beforeprint', write)
