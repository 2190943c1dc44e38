import type { Command } from './command.ts'
import { commonFlags, type SaidFlag } from './words/common-flags.ts'

const json: SaidFlag = { name: 'json', value: false, about: 'prints JSON and nothing else' }
const data: SaidFlag = {
  name: 'data',
  value: true,
  placeholder: 'folder',
  env: 'FIRSTHAND_DATA',
  completes: 'folder',
  about: 'the data folder',
}
const config: SaidFlag = {
  name: 'config',
  value: true,
  placeholder: 'file',
  completes: 'file',
  about: 'a file with settings',
}

/** Every command that is no operation, in the order of help. */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    aliases: ['start'],
    usage: 'serve',
    about: 'opens the handbook and serves it; so does firsthand alone',
    more: 'Every setting is a flag as well; firsthand config says which are in force. FIRSTHAND_URL is the address that people open it at.',
    flags: [data, config],
  },
  {
    name: 'check',
    usage: 'check <folder>',
    about: 'reads a handbook without a database and says what is wrong in it, by file, line and column',
    more: 'Reads the files as they lie in the folder, or in a bare git repository those of its branch. Ends with 1 when there is an error; warnings alone end with 0.',
    flags: [json],
    completes: 'folder',
  },
  {
    name: 'config',
    usage: 'config',
    about: 'prints the settings in force and where each comes from',
    flags: [data, config],
  },
  {
    name: 'doctor',
    usage: 'doctor',
    about: 'looks at everything a server needs here, and says what to do where something lacks',
    more: 'Changes nothing. Ends with 1 when something keeps a server from working.',
    flags: [json, data, config],
  },
  {
    name: 'backup',
    usage: 'backup <file>',
    about: 'writes all it keeps to a new file, also while it serves; - for a pipe',
    flags: [data, config],
    completes: 'file',
  },
  {
    name: 'restore',
    usage: 'restore <file>',
    about: 'puts a backup into an empty place; - for a pipe',
    flags: [data, config],
    completes: 'file',
  },
  {
    name: 'mcp',
    usage: 'mcp',
    about: 'speaks with an assistant over standard input and output (Model Context Protocol)',
    more: 'What the assistant may see and do is what the person may whom --as or the token names.',
    flags: commonFlags.filter(({ name }) => name !== 'json' && name !== 'help'),
  },
  {
    name: 'completion',
    usage: 'completion bash|zsh|fish',
    about: 'prints what a shell needs to complete commands, flags and names',
  },
  {
    name: 'help',
    usage: 'help [command]',
    about: 'says more of a command, a module or one of its verbs',
  },
]

/** Other names of modules. */
export const nounAliases: ReadonlyMap<string, string> = new Map([['token', 'tokens']])

export const commandNamed = (word: string): Command | undefined =>
  commands.find(({ name, aliases }) => name === word || aliases?.includes(word))
