/** The look of the report, in both schemes and on paper. Text has a contrast of 4.5 or more on what is behind it. */
export const style = `
:root { color-scheme: light dark; --back: #fff; --text: #1b1f24; --soft: #57606a; --line: #d0d7de; --own: #1f5fbf; --other: #8c959f; --wrong: #b3261e; --good: #1a6b33; --mark: #1b1f24 }
@media (prefers-color-scheme: dark) { :root { --back: #14171b; --text: #e6e8eb; --soft: #a9b1ba; --line: #3a4149; --own: #6ea8fe; --other: #6e7781; --wrong: #ff8a80; --good: #6fce8a; --mark: #e6e8eb } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1rem 4rem; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem }
a { color: var(--own) }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--own); outline-offset: 2px }
header p, figcaption, footer { color: var(--soft) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none }
figure { margin: 1rem 0 }
svg { display: block; width: 100%; min-width: 34rem; height: auto; font: 12.5px system-ui, sans-serif }
svg text { fill: var(--text) }
svg .head { font-weight: 600 }
svg .own { fill: var(--own) }
svg .other { fill: var(--other) }
svg .wrong { fill: var(--wrong) }
svg .soft { fill: var(--soft) }
svg .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }
svg .line.own { stroke: var(--own) }
svg .line.other { stroke: var(--other) }
svg .grid { stroke: var(--line); stroke-width: 1; fill: none }
svg .interval { stroke: var(--mark); stroke-width: 1.5; fill: none }
svg .limit { stroke: var(--mark); stroke-width: 2; stroke-dasharray: 3 2; fill: none }
figcaption, summary { font-size: .9rem }
summary { cursor: pointer; margin-top: .25rem; color: var(--own) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0 }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem }
th, td { overflow-wrap: break-word; text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line) }
th[scope=col] { white-space: nowrap }
th[scope=row] { font-weight: 500 }
.good { color: var(--good) }
.bad { color: var(--wrong) }
.skip { position: absolute; left: -100vw }
.skip:focus { position: static }
@media print { :root { --back: #fff; --text: #000; --soft: #333; --own: #1f5fbf; --other: #8c959f; --mark: #000; --line: #bbb; --wrong: #b3261e; --good: #1a6b33 } body { max-width: none; padding: 0; font-size: 10pt } nav, .skip { display: none } figure, table { break-inside: avoid } details::details-content { content-visibility: visible; height: auto } }
`;
