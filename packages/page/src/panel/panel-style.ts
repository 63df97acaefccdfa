/**
 * Inherits the page's font and colours and mixes everything else from them, so that it is light or dark
 * with the page. Shops may set `--homebody-accent`.
 */
export const panelStyle = `
:host{display:block;line-height:1.5;--accent:var(--homebody-accent,#0a7d62);--line:color-mix(in srgb,currentColor 18%,transparent);--soft:color-mix(in srgb,currentColor 68%,transparent)}
:host([hidden]){display:none}
h2,h3,p,ul,dl,dd{margin:0;padding:0}
h2{font-size:1.5em;line-height:1.2;margin-bottom:.35em}
h3{font-size:1.1em;margin:1.75em 0 .5em}
h2:focus{outline:0}
p,small,dt{color:var(--soft)}
[role=status]{position:sticky;bottom:.75em;margin-top:1em;min-height:2.75em;box-sizing:border-box}
[role=status]:not(:empty){color:CanvasText;background:Canvas;border:1px solid var(--accent);border-radius:.5em;padding:.45em .8em;font-weight:600}
[role=alert],.note{color:inherit;border-inline-start:3px solid var(--accent);padding-inline-start:.75em;margin:.75em 0}
dl{display:grid;grid-template-columns:minmax(7em,max-content) 1fr;gap:.25em 1.25em}
ul{list-style:none}
li{padding:.75em 0;border-top:1px solid var(--line)}
li small{display:block}
.interest{display:grid;grid-template-columns:1fr auto;gap:.25em 1em;align-items:center}
.interest small{grid-column:1/-1}
.recent li{display:flex;align-items:baseline;justify-content:space-between;gap:1em;padding:.4em 0}
.buttons{display:flex;flex-wrap:wrap;gap:.5em}
.actions{margin-top:2em;padding-top:1.25em;border-top:1px solid var(--line)}
meter{width:100%;height:.5em;border:0;border-radius:1em;appearance:none;background:var(--line)}
meter::-webkit-meter-inner-element,meter::-webkit-meter-bar{height:.5em;border:0;border-radius:1em;background:0 0}
meter::-webkit-meter-optimum-value{border-radius:1em;background:var(--accent)}
meter::-moz-meter-bar{border-radius:1em;background:var(--accent)}
button{font:inherit;color:inherit;background:0 0;border:1px solid var(--line);border-radius:.5em;padding:.4em .8em;min-height:2.5em;cursor:pointer}
li button{font-size:.875em}
button:hover{border-color:currentColor}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
textarea{width:100%;height:12em;margin-top:1em}
`;
