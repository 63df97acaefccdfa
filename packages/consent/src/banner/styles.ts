const button = `button{font:inherit;font-weight:600;color:inherit;background:var(--homebody-button,transparent);border:1.5px solid;border-radius:var(--homebody-radius,.5em);padding:.6em 1.1em;min-height:44px;cursor:pointer}
:focus-visible{outline:3px solid var(--homebody-focus,currentColor);outline-offset:2px}`;

/** All three buttons look alike, and are of one size: declining must be as easy as agreeing. Fixed, so nothing on the page moves; nor does the banner. */
export const bannerStyles = `:host{position:fixed;inset:auto 0 0;z-index:2147483000;color-scheme:var(--homebody-scheme,light dark);font:var(--homebody-font,1rem/1.5 system-ui,sans-serif)}
:host([hidden]){display:none}
section{box-sizing:border-box;max-width:60rem;max-height:80vh;overflow:auto;overflow-wrap:break-word;margin:auto;padding:1.2em 1.4em;color:var(--homebody-text,CanvasText);background:var(--homebody-surface,Canvas);border:1px solid;border-radius:var(--homebody-radius,.5em)}
h2{font-size:1.15em;margin:0}p{margin:.5em 0}
fieldset{border:0;margin:0;padding:0;min-width:0}label{display:flex;gap:.6em;padding:.4em 0}input{width:1.5em;height:1.5em;flex:none;margin:0}
div{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9em,100%),1fr));gap:.6em;margin-top:.8em}
[hidden]{display:none}
${button}`;

/** Inline where the shop puts it; the attribute `floating` keeps it in the corner of every page. */
export const withdrawStyles = `:host{color-scheme:var(--homebody-scheme,light dark);font:var(--homebody-font,inherit)}
:host([floating]){position:fixed;inset:auto auto .8em .8em;z-index:2147483000;color:var(--homebody-text,CanvasText);background:var(--homebody-surface,Canvas);border-radius:var(--homebody-radius,.5em)}
${button}`;
