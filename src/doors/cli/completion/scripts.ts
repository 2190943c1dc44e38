/**
 * What each shell reads: a function that hands the words so far to `firsthand complete` and offers the lines it answers,
 * `word<tab>meaning`. A first line `:file` or `:folder` leaves the word to the shell's own completion. No word is evaluated.
 */
const bash = String.raw`# firsthand completion for bash
_firsthand() {
  local line current=""
  local -a answer=()
  COMPREPLY=()
  while IFS= read -r line; do answer+=("$line"); done < <("${'$'}{COMP_WORDS[0]}" complete -- "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  current="${'$'}{COMP_WORDS[COMP_CWORD]}"
  [ "$current" = "=" ] && current=""
  case "${'$'}{answer[0]-}" in
    :file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    :folder) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
  esac
  for line in "${'$'}{answer[@]}"; do
    line="${'$'}{line%%$'\t'*}"
    [[ "$line" == "$current"* ]] || continue
    printf -v line '%q' "$line"
    COMPREPLY+=("$line")
  done
}
complete -F _firsthand firsthand
`

const zsh = String.raw`#compdef firsthand
# firsthand completion for zsh
_firsthand() {
  local line word
  local -a answer shown words_only
  answer=("${'$'}{(@f)$("${'$'}{words[1]}" complete -- "${'$'}{(@)words[2,CURRENT]}" 2>/dev/null)}")
  case "${'$'}{answer[1]}" in
    :file) _files; return ;;
    :folder) _files -/; return ;;
    "") return 1 ;;
  esac
  for line in "${'$'}{answer[@]}"; do
    word="${'$'}{line%%$'\t'*}"
    words_only+=("$word")
    if [[ "$line" == *$'\t'* ]]; then shown+=("$word  -- ${'$'}{line#*$'\t'}"); else shown+=("$word"); fi
  done
  compadd -l -d shown -a words_only
}
if [ "$funcstack[1]" = "_firsthand" ]; then _firsthand "$@"; else compdef _firsthand firsthand; fi
`

const fish = String.raw`# firsthand completion for fish
function __firsthand_complete
  set -l words (commandline -opc)
  set -l program $words[1]
  set -l answer ($program complete -- $words[2..-1] (commandline -ct) 2>/dev/null)
  switch "$answer[1]"
    case ':file'
      __fish_complete_path (commandline -ct)
    case ':folder'
      __fish_complete_directories (commandline -ct)
    case '*'
      printf '%s\n' $answer
  end
end
complete -c firsthand -f -a '(__firsthand_complete)'
`

export const scripts = { bash, zsh, fish } as const

export const isShell = (word: string): word is keyof typeof scripts => Object.hasOwn(scripts, word)
