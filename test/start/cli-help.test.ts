import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command } from './command.ts'
import { checkout, place, prepare } from './running.ts'

prepare()

test('help of every level is made from the operations', async () => {
  const whole = await command(['--help'])
  expect([whole.code, whole.err]).toEqual([0, ''])
  for (const word of ['serve', 'doctor', 'campaigns', '--as handle', 'Exit codes'])
    expect(whole.out).toContain(word)
  expect((await command(['campaigns', '--help'])).out).toContain('cancel')
  const verb = await command(['help', 'campaigns', 'plan'])
  expect(verb.out).toContain('--starts-on day')
  expect(verb.out).toContain('--may-i')
  expect((await command(['campaigns', 'plan', '--help'])).out).toBe(verb.out)
  expect((await command(['campaigns'])).code).toBe(2)
  expect((await command(['help', 'campaings'])).err).toContain('did you mean campaigns?')
})

test('the example in help is a command that is understood', async () => {
  const example = /firsthand (campaigns plan .*)/.exec(
    (await command(['help', 'campaigns', 'plan'])).out.split('Example:')[1] ?? '',
  )?.[1]
  const words = [...(example ?? '').matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
  // Understood as far as that nobody serves there.
  expect((await command([...words, '--as', 'linh', '--data', place('none')])).code).toBe(7)
})

test('the version is that of package.json', async () => {
  expect((await command(['--version'])).out).toMatch(/^firsthand \d+\.\d+\.\d+, Node 2\d\./)
})

const there = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0

describe('completion', () => {
  /** A folder with a `firsthand` in it, for the PATH. */
  const program = (): string => {
    const folder = place('bin')
    mkdirSync(folder, { recursive: true })
    const main = join(checkout, 'dist/main.js')
    writeFileSync(join(folder, 'firsthand'), `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`, {
      mode: 0o755,
    })
    return folder
  }
  const run = (shell: string, script: string): string => {
    const env = { ...process.env, PATH: `${program()}:${process.env['PATH']}`, FIRSTHAND_DATA: place('none') }
    return execFileSync(shell, ['-c', script], { env, encoding: 'utf8', cwd: checkout })
  }

  test('offers commands, verbs and flags, and the choices of a flag', async () => {
    const offers = async (...words: readonly string[]) =>
      (await command(['complete', '--', ...words], { env: { FIRSTHAND_DATA: place('none') } })).out
        .split('\n')
        .map((line) => line.split('\t')[0] ?? '')
    expect(await offers('')).toEqual(expect.arrayContaining(['serve', 'campaigns', 'people']))
    expect(await offers('campaigns', '')).toEqual(expect.arrayContaining(['plan', 'cancel']))
    expect(await offers('campaigns', 'plan', '--name', 'x', '--')).toEqual(
      expect.arrayContaining(['--starts-on', '--may-i']),
    )
    expect(await offers('campaigns', 'plan', '--name', 'x', '--')).not.toContain('--name')
    expect(await offers('completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']))
    expect(await offers('check', '')).toEqual([':folder', ''])
    expect(await offers('campaigns', 'plan', '--input=')).toEqual([':file', ''])
  })

  test('in bash', () => {
    const ask = (...words: readonly string[]): string[] =>
      run(
        'bash',
        `eval "$(firsthand completion bash)"; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _firsthand; printf '%s\\n' "\${COMPREPLY[@]}"`,
      )
        .trim()
        .split('\n')
    expect(ask('firsthand', 'camp')).toEqual(['campaigns'])
    expect(ask('firsthand', 'campaigns', 'can')).toEqual(['cancel'])
    expect(ask('firsthand', 'campaigns', 'plan', '--start')).toEqual(['--starts-on'])
    expect(ask('firsthand', 'check', 'sampl')).toEqual(['sample'])
    // What was written so far is handed over as it is and never run.
    expect(ask('firsthand', 'campaigns', '$(echo plan)')).toEqual([''])
  })

  test.skipIf(!there('zsh'))('in zsh', () => {
    const script = `autoload -Uz compinit; compinit -u -D; eval "$(firsthand completion zsh)"; compadd() { print -l -- "\${words_only[@]}" }; words=(firsthand campaigns ''); CURRENT=3; _firsthand`
    expect(run('zsh', script).split('\n')).toEqual(expect.arrayContaining(['plan', 'cancel']))
  })

  test.skipIf(!there('fish'))('in fish', () => {
    const said = run('fish', `firsthand completion fish | source; complete -C 'firsthand campaigns '`)
    expect(said).toMatch(/^cancel\tCalls a campaign off/m)
  })
})
