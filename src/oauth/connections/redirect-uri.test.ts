import { expect, test } from 'vitest'
import { redirectFault } from './redirect-uri.ts'

// RFC 8252 §7: a scheme that is a domain the other way round, https, or http on the own machine.
test.each([
  'https://assistant.example/answer',
  'http://127.0.0.1:5173/answer',
  'http://[::1]/answer',
  'com.example.assistant:/answer',
  'com.example.assistant://answer',
  'vscode://vendor.extension/answer',
  'cursor://anysphere.cursor-mcp/oauth/callback',
])('a program may be answered at %s', (uri) => {
  expect(redirectFault(uri)).toBeUndefined()
})

// What systems open for these is no program that was asked for.
test.each([
  'ms-msdt://x/y',
  'search-ms://query',
  'ms-officecmd://x',
  'ms-settings://x',
  'ssh://host/x',
  'res://x/y',
  'chrome-extension://abcdef/x',
  'itms-services://x',
  'javascript://x/%0aalert(1)',
  'data://text/html',
  'file://x/y',
  'steam://run/1',
  'http://assistant.example/answer',
  'vscode:answer',
])('and not at %s', (uri) => {
  expect(redirectFault(uri)).toContain('nor a scheme like com.example.program')
})
