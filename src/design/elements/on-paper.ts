/** On paper a link can only be read: its whole address stands beside it, and below all where and when this was printed. */
function write(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a[href^="/"]'))
    link.dataset['whole'] = link.href
  const foot = document.querySelector('.foot')
  const line = foot?.querySelector('.on-paper') ?? document.createElement('p')
  line.className = 'on-paper'
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  line.textContent = `Printed on ${day} from ${location.href.replace(/#.*/, '')}`
  foot?.append(line)
}

addEventListener('beforeprint', write)
