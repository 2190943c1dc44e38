/** What an assistant is told of this door before anything else. */
export const instructions = [
  'Firsthand is the handbook of this department, and it runs: rules stand beside their sentences, and every act is judged by them.',
  'For “what is the rule?” use pages_search, then pages_show with the section, or rules_list and rules_show.',
  'For “may I?” use may_i: it tries an act without doing it and says what would work. Do an act only when asked to.',
  'Every answer carries the sentence it rests on, with page, lines and version: quote that sentence, and do not answer without one.',
  'An answer holds what was asked for, or `refusal`, why not, in the words of every door: kind, detail, fields, rule, citation, nearest; or `faultId`, which names a mistake of ours in the log.',
  'Until somebody has signed in, or without a token, only what strangers may see is offered; sign_in lets them.',
].join(' ')
