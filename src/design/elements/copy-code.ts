const momentToRead = 2_500

/** A button on each piece of code that copies it. */
export function offerCopies(): void {
  if (!navigator.clipboard) return
  for (const code of document.querySelectorAll('.prose pre:not(.diagram) > code')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy-code'
    button.textContent = 'Copy'
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(code.textContent ?? '').then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'This browser does not let it be copied'),
      )
      setTimeout(() => (button.textContent = 'Copy'), momentToRead)
    })
    code.parentElement?.before(button)
  }
}
