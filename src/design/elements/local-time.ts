const shown = (date: Date, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(document.documentElement.lang || 'en', parts).format(date)

/** `Thu 21 January, 07:00 your time`; the year where it is not this one. */
export function inReadersZone(moment: Date, now: Date): string {
  const day = `${shown(moment, { weekday: 'short' })} ${moment.getDate()} ${shown(moment, { month: 'long' })}`
  const year = moment.getFullYear() === now.getFullYear() ? '' : ` ${moment.getFullYear()}`
  const time = shown(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${day}${year}, ${time} your time`
}

/** Writes a time of the server anew; what stood there stays as its title. */
export function showInReadersZone(time: HTMLTimeElement): void {
  const moment = new Date(time.dateTime)
  if (Number.isNaN(moment.getTime())) return
  time.title ||= time.textContent
  time.textContent = inReadersZone(moment, new Date())
}

/** Shows the `<time>` within it in the reader's zone; what the server wrote stays as its title. */
class LocalTime extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector('time')
    if (time) showInReadersZone(time)
  }
}

customElements.define('local-time', LocalTime)
