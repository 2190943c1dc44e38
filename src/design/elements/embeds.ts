const rights =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation'

/** Beside each link to what another site shows, a button that shows it in place: nothing is asked of that site before. */
export function offerEmbeds(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-frame]')) {
    const address = URL.parse(link.dataset['frame'] ?? '')
    // A page of our own in a frame with these rights could take the frame away.
    if (!address || address.protocol !== 'https:' || address.origin === location.origin) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    const host = link.dataset['host'] ?? address.hostname
    button.textContent = link.classList.contains('film') ? `Play from ${host}` : `Show from ${host}`
    button.addEventListener('click', () => show(link, button, address))
    link.before(button, ' ')
  }
}

function show(link: HTMLAnchorElement, button: HTMLButtonElement, address: URL): void {
  const frame = document.createElement('iframe')
  frame.src = address.href
  frame.title = link.title || (link.textContent ?? '')
  frame.className = 'embedded'
  frame.allowFullscreen = true
  // Players want to know which site shows them; none learns which page.
  frame.referrerPolicy = 'strict-origin'
  frame.setAttribute('sandbox', rights)
  button.replaceWith(frame)
  frame.focus()
}
