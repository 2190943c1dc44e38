const part = (date: Date, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', parts).format(date)

/** `Asia/Ho_Chi_Minh` as people say it: `Ho Chi Minh`; `UTC` stays. */
const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/** `Thu 14 Jan · 09:12 Singapore`. */
export function clockInWords(now: Date, zone: string): string {
  const weekday = part(now, { weekday: 'short', timeZone: zone })
  const day = part(now, { day: 'numeric', month: 'short', timeZone: zone })
  const time = part(now, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
  return `${weekday} ${day} · ${time} ${placeOf(zone)}`
}

/** Keeps day and time of the reader: where `data-zone` says, else where the machine before them is. Says nothing aloud by itself. */
class ReaderClock extends HTMLElement {
  #next: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const now = new Date()
    this.textContent = clockInWords(
      now,
      this.dataset['zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    )
    this.#next = setTimeout(() => this.connectedCallback(), 60_000 - (now.getTime() % 60_000))
  }

  disconnectedCallback(): void {
    clearTimeout(this.#next)
  }
}

customElements.define('reader-clock', ReaderClock)
