/** Everything that a mail shows, in words already; each paragraph is one line of text. */
export interface LetterContent {
  language: string;
  /** whose mail it is: the body's name */
  sender: string;
  subject: string;
  paragraphs: string[];
  /** where its one button leads, and what stands on it */
  link: { address: string; label: string };
  /** small print: the number of the protocol, what the mail is not */
  notes: string[];
}

/** Fills the compiled layout: the same words in the same place for every mail, escaped. */
export type LetterLayout = (content: LetterContent) => string;

/** What stands in the MJML where words will be; brackets like these are in no style and in no tag. */
const PLACES = ['language', 'sender', 'subject', 'paragraphs', 'address', 'label', 'notes'] as const;
const place = (name: (typeof PLACES)[number]): string => `[[${name}]]`;

const FONT = "'Titillium Web', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

// The colours of the pages, light and dark. No picture and no font is fetched: a mail must not tell that it is read.
const MJML = `
<mjml lang="it">
  <mj-head>
    <mj-title>${place('subject')}</mj-title>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
    </mj-raw>
    <mj-attributes>
      <mj-all font-family="${FONT}" />
      <mj-text font-size="17px" line-height="1.6" color="#17212c" padding="0 28px" />
    </mj-attributes>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      .words p { margin: 0 0 16px; }
      .notes p { margin: 0 0 8px; }
      h1 { margin: 0; font-size: 22px; line-height: 1.3; font-weight: 600; }
      @media (prefers-color-scheme: dark) {
        body, .ground, .ground > div { background: #0c1622 !important; }
        .head, .head > table { background: #0f2c4a !important; }
        .card, .card > table { background: #16263a !important; }
        .words div, .words h1, .words p { color: #e9eef4 !important; }
        .notes div, .notes p { color: #aebccb !important; }
        .go a, .go td { background: #84bfff !important; color: #04203d !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body background-color="#f3f6fa" css-class="ground" width="600px">
    <mj-section background-color="#0059b3" css-class="head" padding="18px 0">
      <mj-column><mj-text color="#ffffff" font-weight="600">${place('sender')}</mj-text></mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" css-class="card" padding="28px 0 20px">
      <mj-column>
        <mj-text css-class="words" padding-bottom="16px"><h1>${place('subject')}</h1></mj-text>
        <mj-text css-class="words">${place('paragraphs')}</mj-text>
        <mj-button css-class="go" align="left" href="${place('address')}" background-color="#0059b3" color="#ffffff"
          border-radius="4px" font-size="17px" font-weight="600" inner-padding="12px 24px" padding="8px 28px 12px">
          ${place('label')}
        </mj-button>
      </mj-column>
    </mj-section>
    <mj-section padding="16px 0 28px">
      <mj-column>
        <mj-text css-class="notes" font-size="14px" line-height="1.5" color="#465666">${place('notes')}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

/**
 * Compiles the layout of every mail, once: MJML takes half a second to load and a hundred times as long to compile as
 * its result takes to be filled. Rejects where the layout is not sound: at boot, not at midnight.
 */
export async function openLayout(): Promise<LetterLayout> {
  const { default: compile } = await import('mjml');
  // Without a list of fonts of its own it would fetch them from elsewhere.
  const { html } = await compile(MJML, { validationLevel: 'strict', fonts: {} });
  const compiled = html.replaceAll('lang="it"', `lang="${place('language')}"`);
  const lost = PLACES.filter((name) => !compiled.includes(place(name)));
  if (lost.length > 0) throw new Error(`The layout of the mails has lost ${lost.join(', ')}.`);
  return (content) => fill(compiled, content);
}

function fill(compiled: string, { link, paragraphs, notes, ...plain }: LetterContent): string {
  const words: Record<string, string> = {
    language: escaped(plain.language),
    sender: escaped(plain.sender),
    subject: escaped(plain.subject),
    address: escaped(link.address),
    label: escaped(link.label),
    paragraphs: inParagraphs(paragraphs),
    notes: inParagraphs(notes),
  };
  // In one pass: words that look like a place of the layout are words.
  return compiled.replace(/\[\[(\w+)\]\]/g, (whole, name: string) => words[name] ?? whole);
}

const inParagraphs = (lines: string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
