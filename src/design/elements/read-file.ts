/** Offers to read a text file into the field named by `into`, which is also where it can be typed or pasted. */
class ReadFile extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('input')) return
    const label = document.createElement('label')
    const file = document.createElement('input')
    file.type = 'file'
    file.accept = '.csv,.tsv,.txt,text/csv,text/plain'
    label.append(this.getAttribute('label') ?? '', ' ', file)
    file.addEventListener('change', () => void this.#read(file))
    this.append(label)
  }

  async #read(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? []
    const field = document.getElementById(this.getAttribute('into') ?? '')
    if (!chosen || !(field instanceof HTMLTextAreaElement)) return
    field.value = await chosen.text()
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

customElements.define('read-file', ReadFile)
