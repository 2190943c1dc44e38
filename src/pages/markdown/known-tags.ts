/** Elements that a page may show. */
export const shownTags: readonly string[] =
  `h1 h2 h3 h4 h5 h6 p br hr wbr ul ol li dl dt dd blockquote pre code kbd samp var b strong i em u s del ins sub sup
  mark small abbr cite q dfn time a img figure figcaption table caption colgroup col thead tbody tfoot tr th td
  details summary div span section article aside ruby rt rp bdi bdo input video audio source x-asked`.split(
    /\s+/,
  )

/** Elements of HTML that are taken out, some with what they hold. Any other name in angle brackets is the author's text. */
const takenOut =
  `html head body title base link meta style script noscript template slot object embed param iframe frame
  frameset noframes applet form button select option optgroup textarea label fieldset legend datalist output progress
  meter track picture map area canvas svg math portal dialog menu header footer main nav address
  hgroup center font big tt strike nobr marquee blink acronym dir basefont xmp plaintext listing rb rtc search data keygen`.split(
    /\s+/,
  )

export const knownTags: ReadonlySet<string> = new Set([...shownTags, ...takenOut])
