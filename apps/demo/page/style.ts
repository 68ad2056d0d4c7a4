/** The one style sheet of the demo's pages: light and dark, from 320 px up, no font or image from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --raised: #f5f7fa; --ink: #17324d; --quiet: #455b71; --line: #d2dae3; --edge: #5c6f82;
  --link: #0059b3; --accent: #0059b3; --on-accent: #fff; --top: #00264d; --on-top: #fff;
  --banner: #fff1cc; --on-banner: #4d3800; --warn: #a32b1f; --warn-paper: #fdecea; --tag: #e3ecf6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11171e; --raised: #1a232d; --ink: #e6ecf2; --quiet: #a9b8c7; --line: #33414f; --edge: #8296aa;
    --link: #8ec2ff; --accent: #8ec2ff; --on-accent: #0b1a2a; --top: #0a1018; --on-top: #e6ecf2;
    --banner: #3a2e0c; --on-banner: #ffe4a0; --warn: #ffb4aa; --warn-paper: #3b1a17; --tag: #24364a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font-family: "Titillium Web", system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
.wide { display: block; width: 100%; max-width: 72rem; margin-inline: auto; padding-inline: 1rem; }
.narrow { max-width: 42rem; }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: .75rem 1rem; z-index: 1; }
.skip:focus { left: 0; top: 0; }
.top { background: var(--top); color: var(--on-top); border-bottom: 1px solid var(--line); }
.top .wide { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: center; justify-content: space-between; }
.top a { color: inherit; display: inline-block; padding: .7rem 0; }
.top :focus-visible { outline-color: currentColor; }
.top nav { display: flex; gap: 1.5rem; }
.brand { margin: 0; padding: .7rem 0; }
.brand span { opacity: .85; }
.banner { margin: 0; background: var(--banner); color: var(--on-banner); padding-block: .6rem; font-size: .95rem; }
main { padding-block: 1.5rem 3rem; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.2rem); line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; display: inline; }
.lead { font-size: 1.1rem; margin: 0 0 1.5rem; color: var(--quiet); max-width: 44rem; }
.note { color: var(--quiet); margin-top: 1.5rem; }
.alert { background: var(--warn-paper); color: var(--warn); border-left: 4px solid currentColor; padding: .75rem 1rem; }
.empty { border: 1px dashed var(--edge); border-radius: 8px; padding: 1.5rem; margin-block: 1.5rem; }
.empty h2 { margin-top: 0; }
.empty p { margin-bottom: 0; }
label { display: block; font-weight: 600; margin-bottom: .35rem; }
.search { max-width: 44rem; }
.row { display: flex; gap: .5rem; }
input[type=search] { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--edge); border-radius: 4px; padding: .6rem .75rem; min-height: 2.75rem; }
button, .button { font: inherit; font-weight: 600; cursor: pointer; min-height: 2.75rem; padding: .6rem 1.1rem;
  border: 1px solid var(--accent); border-radius: 4px; background: var(--accent); color: var(--on-accent);
  text-decoration: none; display: inline-block; }
button:hover, .button:hover { filter: brightness(.92); }
.quiet { background: none; color: var(--link); border-color: var(--edge); }
.cancel { margin-top: 2rem; }
.people { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.people button { width: 100%; height: 100%; text-align: left; font-weight: 400; padding: .65rem .9rem;
  background: var(--raised); color: var(--ink); border-color: var(--line); display: flex; flex-direction: column; }
.people button:hover { border-color: var(--accent); filter: none; }
.people button:hover b { text-decoration: underline; }
.people b { color: var(--link); }
.what { color: var(--quiet); font-size: .95rem; overflow-wrap: anywhere; }
.what i, .times { font-style: normal; font-size: .85rem; background: var(--tag); color: var(--ink);
  border-radius: 1rem; padding: .05rem .55rem; white-space: nowrap; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .75rem .25rem; }
summary:hover h3 { text-decoration: underline; }
.count { color: var(--quiet); margin-left: .5rem; }
details > .people { padding: .25rem 0 1.25rem; }
details.plain, details.plain:last-of-type { border: 0; }
.tools { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; margin-top: 1.5rem; }
.tools h2, .tools p { margin: 0; }
.mails { list-style: none; margin: 1rem 0; padding: 0; border-top: 1px solid var(--line); }
.mails li { border-bottom: 1px solid var(--line); padding: .7rem 0; display: grid; gap: 0 1.5rem;
  grid-template-columns: minmax(0, 1fr) auto; }
.mails a { font-weight: 600; overflow-wrap: anywhere; }
.mails .rcpt { grid-column: 1; color: var(--quiet); overflow-wrap: anywhere; }
.mails time { color: var(--quiet); grid-column: 2; grid-row: 1; white-space: nowrap; }
.mails .times { justify-self: end; align-self: center; grid-column: 2; grid-row: 2; }
.pager { display: flex; gap: 1.5rem; align-items: baseline; flex-wrap: wrap; }
.head { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: .75rem 0 1.25rem; }
.head dt { color: var(--quiet); }
.head dd { margin: 0; overflow-wrap: anywhere; }
.tabs { display: flex; gap: .5rem; margin-bottom: .75rem; padding: 0; list-style: none; }
.tabs a { display: inline-block; padding: .55rem 1rem; border: 1px solid var(--edge); border-radius: 4px; text-decoration: none; }
.tabs [aria-current] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
.letter { border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 1.1rem; margin: 0;
  font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 50rem; }
iframe { width: 100%; height: 70vh; min-height: 24rem; border: 1px solid var(--line); border-radius: 6px; background: #fff;
  color-scheme: light; }
code { overflow-wrap: anywhere; }
@media (max-width: 35rem) {
  .mails li { grid-template-columns: minmax(0, 1fr); }
  .mails time, .mails .times { grid-column: 1; grid-row: auto; justify-self: start; }
  .head { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .head dd { margin-bottom: .5rem; }
}
@media print { .top, .banner, .search, .cancel, .tabs { display: none; } }
@media (forced-colors: active) { .people button, .tabs a, .what i, .times { border: 1px solid; } }
`;

/** The icon of the demo's tabs: unlike the product's, so that the two are told apart. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#00264d"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="#ffd166">D</text></svg>`;
