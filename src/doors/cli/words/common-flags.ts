import type { KnownFlag } from './flags-in.ts'

/** A flag that is no field of an operation. */
export interface SaidFlag extends KnownFlag {
  /** What stands for its value in help: `handle`. */
  readonly placeholder?: string
  readonly about: string
  /** The variable that says the same. */
  readonly env?: string
  /** What is completed in its place. */
  readonly completes?: 'file' | 'folder' | 'handle'
}

/** Understood with every operation, before its name and after it. */
export const commonFlags: readonly SaidFlag[] = [
  {
    name: 'as',
    value: true,
    placeholder: 'handle',
    env: 'FIRSTHAND_AS',
    completes: 'handle',
    about: 'as whom, at the machine that keeps the data',
  },
  {
    name: 'url',
    value: true,
    placeholder: 'address',
    env: 'FIRSTHAND_URL',
    about: 'the server to speak to, with a token',
  },
  {
    name: 'token-file',
    value: true,
    placeholder: 'file',
    env: 'FIRSTHAND_TOKEN holds the token itself',
    completes: 'file',
    about: 'the file that holds the token; - is standard input',
  },
  { name: 'stranger', value: false, about: 'at an address as nobody: what anybody may' },
  {
    name: 'data',
    value: true,
    placeholder: 'folder',
    env: 'FIRSTHAND_DATA',
    completes: 'folder',
    about: 'the data folder whose server is spoken to',
  },
  {
    name: 'config',
    value: true,
    placeholder: 'file',
    completes: 'file',
    about: 'a file with settings, one a line: port: 3000',
  },
  { name: 'json', value: false, about: 'prints the answer as JSON and nothing else' },
  { name: 'help', short: 'h', value: false, about: 'says what can be written here' },
]
