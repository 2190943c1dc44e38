import { Glass } from './glass.tsx'

/** Where the handbook is searched. */
export const searchAction = '/-/pages'

/**
 * The way from every page to what is said elsewhere: a field where there is room, a link on a phone. Both are
 * complete without script; the palette opens on whatever carries `data-palette`.
 */
export const Find = () => (
  <>
    <form class="find" action={searchAction} role="search" aria-label="From everywhere" data-palette>
      <button type="submit" aria-label="Search">
        <Glass />
      </button>
      <label class="unseen" for="fh-find-words">
        Search the handbook
      </label>
      <input
        id="fh-find-words"
        name="words"
        type="search"
        required
        autocomplete="off"
        placeholder="Find a page, a person, a rule — or ask “may I …?”"
      />
      <kbd aria-hidden="true">⌘K</kbd>
    </form>
    <a class="find-link" href={searchAction} aria-label="Search" data-palette>
      <Glass />
    </a>
  </>
)
