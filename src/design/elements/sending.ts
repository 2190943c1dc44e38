import { announce } from './announce.ts'
import { isAway, onConnection } from './connection.ts'

/** After so long a form may be sent again: it was stopped, or its answer is lost. In milliseconds. */
const patience = 20_000

const notSent = 'There is no connection, so this was not sent. It stays here as you typed it.'
const nowSend = 'The connection is back: nothing was sent yet, you can send it now.'

const busy = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>()

/** While there is no connection a form is held back: the browser would show its own page in the place of this one. */
function hold(event: SubmitEvent): void {
  const form = event.target
  if (!isAway() || !(form instanceof HTMLFormElement) || form.method === 'dialog') return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (form.method === 'get') return announce(notSent)
  form.querySelector('.not-asked')?.remove()
  const line = heldLine(form)
  line.textContent = notSent
  line.scrollIntoView({ block: 'center' })
}

function heldLine(form: HTMLFormElement): HTMLElement {
  const there = form.querySelector<HTMLElement>('.held')
  if (there) return there
  const line = document.createElement('p')
  line.className = 'held'
  line.setAttribute('role', 'status')
  form.append(line)
  return line
}

/** A form under way says so and is not sent a second time; who sent it may still stop and look elsewhere. */
function send(event: SubmitEvent): void {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method === 'dialog') return
  if (busy.has(form)) return event.preventDefault()
  form.querySelector('.held')?.remove()
  form.setAttribute('aria-busy', 'true')
  event.submitter?.setAttribute('aria-disabled', 'true')
  document.documentElement.dataset['sending'] = ''
  busy.set(
    form,
    setTimeout(() => done(form), patience),
  )
}

function done(form: HTMLFormElement): void {
  clearTimeout(busy.get(form))
  busy.delete(form)
  form.removeAttribute('aria-busy')
  for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  if (busy.size === 0) delete document.documentElement.dataset['sending']
}

document.addEventListener('submit', hold, { capture: true })
document.addEventListener('submit', send)
addEventListener('pageshow', () => [...busy.keys()].forEach(done))
onConnection((away) => {
  if (!away) for (const line of document.querySelectorAll('.held')) line.textContent = nowSend
})
