import type { Frame } from '../screen.ts'

/** Where the handbook is searched. */
export const searchAction = '/-/pages'

/** The way from every page to what is said elsewhere; the search itself has its own, larger one. */
export const Search = ({ frame }: { readonly frame: Frame }) =>
  frame.here.replace(/[?#].*$/, '') === searchAction ? null : (
    <form class="search" action={searchAction} role="search">
      <label for="search-words">Search the handbook</label>
      <div class="field">
        <input id="search-words" name="words" type="search" required autocomplete="off" />
        <button class="button" type="submit">
          Search
        </button>
      </div>
    </form>
  )
