/**
 * Inherits the page's font and colours and mixes everything else from them, so that it is light or dark with the page. Shops
 * may set the banner's custom properties, and `--homebody-accent`.
 */
export const panelStyle = `
:host{display:block;line-height:1.5;font:var(--homebody-font,inherit);color-scheme:var(--homebody-scheme,inherit);overflow-wrap:anywhere;--accent:var(--homebody-accent,#0a7d62);--line:color-mix(in srgb,currentColor 25%,transparent);--soft:color-mix(in srgb,currentColor 75%,transparent);--round:var(--homebody-radius,.5em)}
:host([hidden]){display:none}
h2,h3,p,ul,dl,dd{margin:0;padding:0}
h2{font-size:1.5em;line-height:1.2;margin-bottom:.35em}
h3{font-size:1.1em;margin:1.75em 0 .5em}
h2:focus{outline:0}
p,small,dt{color:var(--soft)}
[role=status]{position:sticky;bottom:.75em;margin-top:1em;min-height:2.75em;box-sizing:border-box}
[role=status]:not(:empty){color:CanvasText;background:Canvas;border:1px solid var(--accent);border-radius:var(--round);padding:.45em .8em;font-weight:600}
[role=alert],.note{color:inherit;border-inline-start:3px solid var(--accent);padding-inline-start:.75em;margin:.75em 0}
dl{display:grid;grid-template-columns:minmax(7em,max-content) 1fr;gap:.25em 1.25em}
ul{list-style:none}
li,summary{padding:.6em 0;border-top:1px solid var(--line)}
li small{display:block}
summary,button{min-height:2.5em;cursor:pointer}
details ul{padding-inline-start:1.25em}
.buttons{display:flex;flex-wrap:wrap;gap:.5em;margin:.4em 0}
.actions{margin-top:2em;padding-top:1.25em;border-top:1px solid var(--line)}
meter{width:100%}
button{font:inherit;color:inherit;background:var(--homebody-button,0 0);border:1px solid;border-radius:var(--round);padding:.4em .8em}
:focus-visible{outline:3px solid var(--homebody-focus,var(--accent));outline-offset:2px}
textarea{width:100%;height:12em;margin-top:1em}
`;
