let place: HTMLElement | undefined

/** Says a changed line to those who listen rather than look, when they are done listening. */
export function announce(line: string): void {
  if (!place) {
    place = document.createElement('p')
    place.className = 'unseen'
    place.setAttribute('role', 'status')
    document.body.append(place)
  }
  place.textContent = line
}
