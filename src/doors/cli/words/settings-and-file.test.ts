import { expect, test } from 'vitest'
import { exitCodes } from '../exit-codes.ts'
import { settingsAndFile } from './settings-and-file.ts'

const terminal = { env: {}, cwd: '/', err: () => {} }
const read = (...args: readonly string[]) => settingsAndFile(args, terminal, 'Name the file.')

test('a command that wants a file says so before it does anything, as a command that was not understood', () => {
  for (const args of [[], [''], ['--data', '/srv/kept']])
    expect(() => read(...args)).toThrow(
      expect.objectContaining({ message: 'Name the file.', exitCode: exitCodes.usage }),
    )
  expect(() => read('one.backup', 'two.backup')).toThrow('One file is enough')
  expect(read('--data', '/srv/kept', 'one.backup')).toMatchObject({
    file: 'one.backup',
    settings: { data: '/srv/kept' },
  })
})
