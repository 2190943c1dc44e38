import { isAway, onConnection, timeOf } from './connection.ts'
import { inReadersZone } from './local-time.ts'

/** How long it is said that the connection is there again, in milliseconds. */
const momentToRead = 6000

let bar: HTMLElement | undefined
let due: ReturnType<typeof setTimeout> | undefined

/** A line at the foot of the window: there is no connection, since when, and what works all the same. */
function say(away: Date | undefined): void {
  bar ??= made()
  clearTimeout(due)
  bar.hidden = false
  bar.classList.toggle('back', away === undefined)
  const { kept } = document.documentElement.dataset
  bar.textContent = away
    ? `No connection since ${timeOf(away)}. ${kept ? `This page is as it was ${inReadersZone(new Date(kept), new Date())}, without figures. ` : ''}You can read on here and type: what you type is kept, and nothing is sent until you are back.`
    : 'The connection is back. What you typed is still here.'
  if (!away) due = setTimeout(() => bar && (bar.hidden = true), momentToRead)
}

function made(): HTMLElement {
  const line = document.createElement('p')
  line.className = 'away'
  line.setAttribute('role', 'status')
  document.body.append(line)
  return line
}

/** Where nothing is kept, a link would lead to a page of the browser's own: it is held, as forms are. */
function hold(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !isAway() || navigator.serviceWorker?.controller) return
  if (link.origin !== location.origin || link.pathname === location.pathname) return
  event.preventDefault()
  bar ??= made()
  bar.textContent = 'There is no connection, so this page cannot be opened now.'
}

document.addEventListener('click', hold)
onConnection(say)
