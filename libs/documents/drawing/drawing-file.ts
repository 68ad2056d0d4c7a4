/**
 * The colours of a drawing that stands by itself, light and dark. In a page the page's own sheet says the same with
 * its own colours (apps/web/styles/_drawing.scss); the ink is the page's, the classes are those of the painters.
 */
const STYLE = `
svg{color-scheme:light dark;color:light-dark(#17212c,#e9eef4);background:light-dark(#fff,#0c1622);--ground:light-dark(#fff,#16263a);--soft:light-dark(#f3f6fa,#121f2e);--line:light-dark(#64788c,#8094a9);--accent:light-dark(#0059b3,#84bfff);--accent-ground:light-dark(#e6f0fb,#15324f);--done:light-dark(#006446,#62d3a8);--done-ground:light-dark(#e4f4ee,#10342b);--bad:light-dark(#ad1f39,#ff9dab);--bad-ground:light-dark(#fcebee,#431a22)}
.drawing-box{fill:var(--ground);stroke:var(--line)}
.drawing-inner,.drawing-sheet{stroke:var(--line)}
.drawing-group>.drawing-box{fill:var(--soft)}
.drawing-group.is-region>.drawing-box{fill:var(--ground)}
.drawing-edge{color:var(--line)}
.drawing-line,.drawing-head{fill-opacity:1;stroke-opacity:1}
.drawing-edge.is-next,.drawing-event.is-next{color:var(--accent)}
.is-visited>.drawing-status,.is-visited>.drawing-sign{color:var(--done)}
.drawing-state.is-visited>.drawing-box{fill:var(--done-ground);stroke:var(--done)}
.is-active>.drawing-box,.is-active>.drawing-inner{stroke:var(--accent)}
.drawing-state.is-active>.drawing-box{fill:var(--accent-ground)}
.is-active>.drawing-sign,.is-active>.drawing-measure{color:var(--accent)}
.drawing-state.is-stuck>.drawing-box{fill:var(--bad-ground);stroke:var(--bad)}
.drawing-stuck{color:var(--bad)}
.drawing-plate{fill:var(--bad-ground)}
@media print{svg{color-scheme:light}}
`;

/** A drawing as a file of its own: with its colours, for a viewer of pictures or a browser. */
export const drawingFile = (drawing: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.replace(/^<svg[^>]*>/, (start) => `${start}<style>${STYLE}</style>`)}\n`;
