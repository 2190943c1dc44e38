import { spawnSync } from 'node:child_process'

const program = `
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'
input = ARGV[0]
texts = JSON.parse($stdin.read)
ids = texts.map do |text|
  begin
    html = Kramdown::Document.new(text, input: input, hard_wrap: false, syntax_highlighter: nil, math_engine: nil).to_html
    html.scan(/<h[1-6][^>]*? id="([^"]*)"/).flatten
  rescue StandardError
    []
  end
end
puts JSON.generate(ids)
`

/** The ids of each text's headings by kramdown; undefined where Ruby or kramdown is missing. */
export function idsByKramdown(
  texts: readonly string[],
  input: 'GFM' | 'kramdown',
): readonly (readonly string[])[] | undefined {
  const { status, stdout } = spawnSync('ruby', ['-e', program, input], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  return status === 0 ? JSON.parse(stdout) : undefined
}
