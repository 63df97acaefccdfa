/** Takes its font and colours from the page; see the panel's. */
export const inspectorStyle = `
:host{display:block;font-size:.8125rem;line-height:1.45;--accent:var(--homebody-accent,#0a7d62);--line:color-mix(in srgb,currentColor 18%,transparent);--soft:color-mix(in srgb,currentColor 68%,transparent)}
:host([hidden]){display:none}
section{border:1px solid var(--line);border-radius:.75em;padding:1em 1.25em}
header{display:flex;justify-content:space-between;align-items:center;gap:1em;margin-bottom:.75em}
h2{font-size:1.1em;margin:0}
p{margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3em 1.25em;margin:0}
dt,th{color:var(--soft);font-weight:400;text-align:start}
dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin-top:.75em}
caption{text-align:start;color:var(--soft);padding-bottom:.25em}
th,td{padding:.25em .5em .25em 0;border-top:1px solid var(--line)}
td,thead th{text-align:end}
thead th:first-child{text-align:start}
.used{font-weight:700;color:inherit}
.used::after{content:" ●";color:var(--accent)}
progress{width:6em;height:.5em;border:0;border-radius:1em;appearance:none;background:var(--line);margin-inline-start:.5em;vertical-align:middle}
progress::-webkit-progress-bar{background:var(--line);border-radius:1em}
progress::-webkit-progress-value{background:var(--accent);border-radius:1em}
progress::-moz-progress-bar{background:var(--accent);border-radius:1em}
button{font:inherit;color:inherit;background:0 0;border:1px solid var(--line);border-radius:.5em;padding:.4em .8em;cursor:pointer}
button:disabled{opacity:.5}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
`;
