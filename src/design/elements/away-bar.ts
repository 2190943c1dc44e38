import { onConnection, timeOf } from './connection.ts'

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
  bar.textContent = away
    ? `No connection since ${timeOf(away)}. You can read on here and type: what you type is kept, and nothing is sent until you are back.`
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

onConnection(say)
