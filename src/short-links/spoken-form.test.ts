import { expect, test } from 'vitest'
import { spokenForm } from './spoken-form.ts'

test.each([
  ['https://go.example.com/remote', 'go dot example dot com slash remote'],
  ['http://allremote.info', 'allremote dot info'],
  ['https://example.com/-/go/all-remote', 'example dot com slash dash slash go slash all dash remote'],
])('%s is said “%s” [R2.14]', (address, spoken) => expect(spokenForm(address)).toBe(spoken))
