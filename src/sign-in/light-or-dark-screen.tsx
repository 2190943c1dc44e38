import { Button, schemeAction, screen, Sheet } from '#design'
import { get } from '#kernel'

const ways = [
  { value: '', says: 'As this device says' },
  { value: 'light', says: 'Light' },
  { value: 'dark', says: 'Dark' },
] as const

/** Light or dark, for this browser; by itself it goes by the device. */
export const lightOrDarkScreen = screen({
  at: get('/light-or-dark'),
  title: () => 'Light or dark',
  load: async () => ({}),
  view: (_, frame) => (
    <Sheet
      title="Light or dark"
      lede="For this browser alone, whoever is signed in to it. Paper is always light."
    >
      <form class="form" method="post" action={schemeAction}>
        <fieldset class="field checks">
          <legend>How is it drawn?</legend>
          {ways.map(({ value, says }) => (
            <label key={value}>
              <input type="radio" name="scheme" value={value} checked={(frame.scheme ?? '') === value} />
              <span>{says}</span>
            </label>
          ))}
        </fieldset>
        <p class="acts">
          <Button first>Choose</Button>
        </p>
      </form>
    </Sheet>
  ),
})
