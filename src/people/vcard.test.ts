import { expect, test } from 'vitest'
import { vcard } from './vcard.ts'

const id = '018f2b5e-0000-7000-8000-000000000000'
const bare = { id, name: 'Noor Haddad', organisation: [] }

test('a card has version first, the name, and lines that end as RFC 6350 says', () => {
  expect(
    vcard({ ...bare, title: 'Director', organisation: ['Lindenquay', 'Digital'], zone: 'Europe/Berlin' }),
  ).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      `UID:urn:uuid:${id}`,
      'FN:Noor Haddad',
      'TITLE:Director',
      'ORG:Lindenquay;Digital',
      'TZ:Europe/Berlin',
      'END:VCARD',
      '',
    ].join('\r\n'),
  )
})

test('signs that mean something in a card are escaped: nobody’s name adds a line', () => {
  const card = vcard({
    ...bare,
    name: 'Haddad, Noor; x\\y\r\nEMAIL:evil@example.org',
    title: 'Director, Digital',
  })
  expect(card).toContain(String.raw`FN:Haddad\, Noor\; x\\y\nEMAIL:evil@example.org`)
  expect(card).toContain(String.raw`TITLE:Director\, Digital`)
  expect(card).not.toMatch(/^EMAIL/m)
})

test.each(['نُور الهُدى '.repeat(20), 'x'.repeat(200), '👩‍👩‍👧'.repeat(30), '林'.repeat(200)])(
  'a long name is folded at 75 octets and is whole again when unfolded: %s',
  (name) => {
    const card = vcard({ ...bare, name })
    for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(card.replaceAll('\r\n ', '')).toContain(`FN:${name}\r\n`)
  },
)
