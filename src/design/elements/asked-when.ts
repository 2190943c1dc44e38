import { announce } from './announce.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const conditional = '[data-when]'

/** A field that is not asked itself has no answer. */
function answerIn(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLSelectElement && !control.disabled ? control.value : ''
}

/** Shows the fields of a form that are asked with what is chosen above them, and takes the others out, with what is typed in them. */
function ask(form: HTMLFormElement): readonly string[] {
  const said: string[] = []
  for (const field of form.querySelectorAll<HTMLElement>(conditional)) {
    const when = JSON.parse(field.dataset['when'] ?? '[]') as readonly (readonly [
      string,
      readonly string[],
    ])[]
    const asked = when.every(([name, answers]) => answers.includes(answerIn(form, name)))
    for (const control of field.querySelectorAll<Control>('input, select, textarea')) {
      control.disabled = !asked
      control.required = asked && field.dataset['needed'] !== undefined && control.type !== 'checkbox'
    }
    if (field.hidden !== asked) continue
    field.hidden = !asked
    const label = field.querySelector('label, legend')?.firstChild?.textContent?.trim() ?? ''
    said.push(asked ? `“${label}” is asked now.` : `“${label}” is not asked any more.`)
  }
  return said
}

for (const form of document.forms) {
  if (!form.querySelector(conditional)) continue
  ask(form)
  // Before those who read what would be sent.
  form.addEventListener('input', () => tell(ask(form)), true)
  form.addEventListener('reset', () => setTimeout(() => ask(form)))
  addEventListener('pageshow', () => ask(form))
}

function tell(said: readonly string[]): void {
  if (said.length > 0) announce(said.join(' '))
}
