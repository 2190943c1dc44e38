/** Names of languages, formats and kinds of note that highlighters know and that are short or close enough to be taken for a kind. */
export const languages: ReadonlySet<string> = new Set(
  (
    'abap ada apache applescript asm awk bash bat batch bib c clojure cmake cobol code coffee conf console cpp crystal cs csharp ' +
    'css csv cue d dart delphi diff django docker dockerfile dot ebnf elixir elm env erb erl erlang fish fortran fsharp gherkin ' +
    'git glsl go gql gradle graph graphql groovy haml handlebars haskell haxe hcl hlsl html http hugo ics ini ino ion java ' +
    'javascript jinja jl js json json5 jsonc jsonl jsx julia kotlin kql latex less liquid lisp log logo lua make makefile ' +
    'markdown mask math mat matlab md mdx mermaid mips mips64 ml mysql nginx nim nix nomnoml objc ocaml output page pascal patch pcap pegjs perl php ' +
    'plain plaintext plantuml postgres powershell prolog promql properties protobuf ps1 pug puppet py python q qml r racket rb re ' +
    'regex rego rest rst ruby rust sas sass scala scheme scm scss sed sh shell slim smt sol solidity sparql sql stan stata ' +
    'note tip info todo warning quote example form line file tree task title table tabs link lint test tests post get put mail chat ' +
    'stylus svelte svg swift tcl tea tera terminal terraform tex text tf toml ts tsv tsx turtle twig txt typescript v vala vb ' +
    'verilog vhdl vim vue wasm wiki xml xquery yaml yml zig zsh'
  ).split(' '),
)
