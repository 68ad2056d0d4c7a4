/** Lines of one text, as wide as they may be drawn. Sizes are in pixels. */
export interface WrappedText {
  lines: string[];
  size: number;
  width: number;
  height: number;
}

export interface TextShape {
  size: number;
  /** no line is wider, unless a single letter is */
  widest: number;
  /** what does not fit in so many lines ends in «…» */
  mostLines: number;
}

const LINE_HEIGHT = 1.3;
const ELLIPSIS = '…';
/** Nobody reads more of a label, and measuring must not take for ever. */
const LONGEST = 400;

/**
 * Breaks a text into lines where its words end. A server has no fonts to measure with: widths are those of a common
 * sans serif (Arial), a little wide for the face of the pages, so that what fits here fits there.
 */
export function wrapText(text: string, { size, widest, mostLines }: TextShape): WrappedText {
  const words = plainText(text)
    .slice(0, LONGEST)
    .toWellFormed()
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => brokenWord(word, size, widest));
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.length > mostLines ? cut(lines.slice(0, mostLines), size, widest) : lines;
  const width = Math.ceil(Math.max(0, ...shown.map((line) => textWidth(line, size))));
  return { lines: shown, size, width, height: Math.ceil(shown.length * size * LINE_HEIGHT) };
}

/** Where the feet of a line stand, from the top of its text. */
export const baselineOf = ({ size }: Pick<WrappedText, 'size'>, line: number): number =>
  Math.round((line * size * LINE_HEIGHT + size) * 10) / 10;

/**
 * A text that an XML file may hold and that keeps its place: without control characters (XML 1.0, 2.2) and without
 * those that turn the direction of what follows.
 */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, ' ');

/** The width of a line in pixels. */
export function textWidth(line: string, size: number): number {
  let thousandths = 0;
  for (const letter of line) thousandths += advanceOf(letter);
  return (thousandths * size) / 1000;
}

/** Thousandths of the letter size, by kinds of letters. */
const ADVANCES: [RegExp, number][] = [
  [/\p{M}|\u200d|\ufe0f/u, 0],
  [/[ijlI|.,:;'’!·]/u, 270],
  [/[frt()[\]{}\-/ «»"“”]/u, 345],
  [/[mMW%@—…●▲■]/u, 900],
  [/[wA-HJ-Z&+<>=]/u, 700],
  [/[\u1100-\u11ff\u2e80-\uffef\u{1f000}-\u{3ffff}]/u, 1050],
];
const ORDINARY = 570;
const known = new Map<string, number>();

function advanceOf(letter: string): number {
  let advance = known.get(letter);
  if (advance === undefined) {
    advance = ADVANCES.find(([letters]) => letters.test(letter))?.[1] ?? ORDINARY;
    // Only the letters people write with are worth remembering.
    if (known.size < 1000) known.set(letter, advance);
  }
  return advance;
}

/** A word that is wider than a line, in pieces that are not. */
function brokenWord(word: string, size: number, widest: number): string[] {
  if (textWidth(word, size) <= widest) return [word];
  const pieces = [''];
  for (const letter of word) {
    const longer = pieces.at(-1)! + letter;
    if (pieces.at(-1) !== '' && textWidth(longer, size) > widest) pieces.push(letter);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

function cut(lines: string[], size: number, widest: number): string[] {
  const letters = [...lines.at(-1)!];
  while (letters.length > 0 && textWidth(letters.join('') + ELLIPSIS, size) > widest) letters.pop();
  return [...lines.slice(0, -1), letters.join('').trimEnd() + ELLIPSIS];
}
