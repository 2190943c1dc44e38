import { announce } from './announce.ts'

/** What came of attaching a file, as the API answers it. */
interface Answer {
  readonly result?: { readonly markdown?: string }
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
  readonly detail?: string
}

/**
 * Takes pictures that are pasted or dropped into the text field named by `into`: asks what each shows, attaches it to the
 * request, and puts it where the cursor stood. Without script, the file is chosen below the field.
 */
class AttachImages extends HTMLElement {
  connectedCallback(): void {
    const field = this.#field
    for (const type of ['paste', 'dragover', 'drop']) field?.addEventListener(type, this)
  }

  disconnectedCallback(): void {
    const field = this.#field
    for (const type of ['paste', 'dragover', 'drop']) field?.removeEventListener(type, this)
  }

  get #field(): HTMLTextAreaElement | undefined {
    const field = document.getElementById(this.getAttribute('into') ?? '')
    return field instanceof HTMLTextAreaElement ? field : undefined
  }

  handleEvent(event: Event): void {
    const brought =
      event instanceof ClipboardEvent
        ? event.clipboardData
        : event instanceof DragEvent
          ? event.dataTransfer
          : null
    if (event.type === 'dragover') {
      if (brought?.types.includes('Files')) event.preventDefault()
      return
    }
    const pictures = [...(brought?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    // A table that is copied comes as text and as a picture of it: text is what is meant.
    if (pictures.length === 0 || brought?.types.includes('text/plain')) return
    event.preventDefault()
    for (const picture of pictures) this.#ask(picture)
  }

  /** A question of its own for each, so that none is attached before somebody said what it shows. */
  #ask(picture: File): void {
    const [box, label, says, error, acts, put, leave] = (
      ['div', 'label', 'input', 'p', 'p', 'button', 'button'] as const
    ).map((name) => document.createElement(name)) as [
      HTMLDivElement,
      HTMLLabelElement,
      HTMLInputElement,
      HTMLParagraphElement,
      HTMLParagraphElement,
      HTMLButtonElement,
      HTMLButtonElement,
    ]
    box.className = 'field'
    says.id = `shows-${crypto.randomUUID()}`
    label.htmlFor = says.id
    label.textContent = `What does ${picture.name} show?`
    error.className = 'field-error'
    error.id = `${says.id}-error`
    error.hidden = true
    acts.className = 'acts'
    put.textContent = 'Put it in the text'
    leave.textContent = 'Leave it out'
    for (const button of [put, leave]) Object.assign(button, { type: 'button', className: 'button' })
    const tell = (message: string): void => {
      error.textContent = message
      error.hidden = message === ''
      box.classList.toggle('unfit', message !== '')
      if (message === '') return says.removeAttribute('aria-invalid')
      says.setAttribute('aria-invalid', 'true')
      says.setAttribute('aria-describedby', error.id)
      says.focus()
    }
    const done = (): void => {
      box.remove()
      this.#field?.focus()
    }
    const send = async (): Promise<void> => {
      if (says.value.trim() === '') return tell('Say what the picture shows, for those who do not see it.')
      put.disabled = true
      const fault = await this.#attach(picture, says.value).catch(() => 'Nothing came back. Try it again.')
      put.disabled = false
      if (fault === undefined) done()
      else tell(fault)
    }
    put.addEventListener('click', () => void send())
    leave.addEventListener('click', done)
    says.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') done()
      if (event.key !== 'Enter') return
      event.preventDefault()
      void send()
    })
    acts.append(put, ' ', leave)
    box.append(label, says, error, acts)
    this.append(box)
    says.focus()
  }

  /** Attaches it and puts it in the text; answers why not. */
  async #attach(picture: File, alt: string): Promise<string | undefined> {
    const bytes = await base64Of(picture)
    const answer = await fetch(`/api/v1/requests/${this.getAttribute('request') ?? ''}/attachments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ file: bytes, fileName: picture.name, alt }),
    })
    const { result, fields = [], detail = '' } = (await answer.json()) as Answer
    if (!answer.ok || result?.markdown === undefined)
      return fields.map(({ message }) => message).join(' ') || detail
    const field = this.#field
    field?.setRangeText(result.markdown, field.selectionStart, field.selectionEnd, 'end')
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    announce(`${picture.name} is attached and stands in the text.`)
    return undefined
  }
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''),
    )
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })

customElements.define('attach-images', AttachImages)
