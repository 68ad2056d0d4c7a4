/**
 * Filters the list of people while one types. The page works without it: the form then asks the server.
 * Kept as text because it is the one script of the demo; a build step for it would be heavier than it.
 */
export const FILTER_SCRIPT = `'use strict';
(() => {
  const box = document.getElementById('q');
  const status = document.querySelector('[data-found]');
  if (!box || !status) return;
  const plain = (text) =>
    text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  const wanted = document.querySelector('[data-wanted]');
  const bodies = [...document.querySelectorAll('[data-body]')].map((details) => {
    const title = plain(details.querySelector('h3').textContent);
    const rows = [...details.querySelectorAll('li')].map((row) => ({
      row,
      subject: row.querySelector('button').value,
      text: title + ' ' + plain(row.querySelector('b').textContent + ' ' + row.querySelector('.what').textContent),
    }));
    return { details, rows };
  });
  const filter = () => {
    const words = plain(box.value).split(' ').filter(Boolean);
    const found = new Set();
    for (const { details, rows } of bodies) {
      let shown = 0;
      for (const { row, subject, text } of rows) {
        const match = words.every((word) => text.includes(word));
        row.hidden = !match;
        if (!match) continue;
        shown += 1;
        found.add(subject);
      }
      details.hidden = shown === 0;
      details.open = words.length > 0 && shown > 0;
      details.querySelector('.count').textContent = shown;
    }
    if (wanted) wanted.hidden = words.length > 0;
    const { one, many, none } = status.dataset;
    status.textContent =
      words.length === 0 ? '' : found.size === 0 ? none : found.size === 1 ? one : many.replace('0', found.size);
  };
  box.addEventListener('input', filter);
  if (box.value) filter();
})();
`;
