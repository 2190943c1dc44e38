type Values = Readonly<Record<string, unknown>>

/** Headers that say something of the answer; the others say how browsers are to treat it. */
const telling =
  /^(?:allow|content-type|etag|idempotency-.*|link|location|ratelimit.*|retry-after|www-.*|x-request-id)$/

/** Sends the JSON of its form to an address of the API, and shows status, headers and body of what came back. */
class TryOperation extends HTMLElement {
  #asking: AbortController | undefined

  connectedCallback(): void {
    this.addEventListener('submit', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this)
    this.#asking?.abort()
  }

  async handleEvent(event: Event): Promise<void> {
    event.preventDefault()
    const input = this.#input()
    if (!input) return this.#show('This is not one JSON object yet.', '')
    this.#asking?.abort()
    const asking = (this.#asking = new AbortController())
    this.#show('Sending…', '')
    try {
      const answer = await fetch(...this.#request(input, asking.signal))
      const head = [...answer.headers]
        .filter(([name]) => telling.test(name))
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n')
      this.#show(`${answer.status} ${answer.statusText}`, `${head}\n\n${pretty(await answer.text())}`)
    } catch {
      if (!asking.signal.aborted) this.#show('Nothing came back. Is Firsthand running?', '')
    }
  }

  #input(): Values | undefined {
    try {
      const written: unknown = JSON.parse(this.querySelector('textarea')?.value || '{}')
      return typeof written === 'object' && written !== null && !Array.isArray(written)
        ? (written as Values)
        : undefined
    } catch {
      return undefined
    }
  }

  /** Fields that the address holds go there, the others into query or body. */
  #request(input: Values, signal: AbortSignal): [string, RequestInit] {
    const rest: Record<string, unknown> = { ...input }
    let path = (this.getAttribute('path') ?? '').replaceAll(/:(\w+)/g, (_, name: string) => {
      const { [name]: value } = rest
      delete rest[name]
      return encodeURIComponent(String(value))
    })
    const token = document.querySelector<HTMLInputElement>('#try-token')?.value.trim()
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    const method = this.getAttribute('method') ?? 'GET'
    if (method === 'GET') {
      const query = Object.entries(rest).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, String(one)]),
      )
      return [
        `${path}${query.length > 0 ? `?${new URLSearchParams(query).toString()}` : ''}`,
        { headers, signal },
      ]
    }
    const dry = this.querySelector<HTMLInputElement>('[name=dry]')?.checked ?? false
    if (dry) path = path.replace('/v1/', '/v1/may-i/')
    else headers['idempotency-key'] = crypto.randomUUID()
    headers['content-type'] = 'application/json'
    return [path, { method: dry ? 'POST' : method, headers, body: JSON.stringify(rest), signal }]
  }

  #show(status: string, answer: string): void {
    const line = this.querySelector('[role=status]')
    if (line) line.textContent = status
    const text = this.querySelector('pre') ?? document.createElement('pre')
    text.textContent = answer
    text.hidden = answer === ''
    this.append(text)
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

customElements.define('try-operation', TryOperation)
