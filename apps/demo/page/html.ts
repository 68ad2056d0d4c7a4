/** Markup that is safe to send: every value put into it has been escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may be put into a template; false, null and undefined leave nothing behind. */
export type Fill = string | number | Html | readonly Html[] | false | null | undefined;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag: literal parts are markup, values are text unless they are Html themselves. */
export function html(parts: TemplateStringsArray, ...values: Fill[]): Html {
  let text = parts[0]!;
  values.forEach((value, index) => {
    text += fill(value) + parts[index + 1]!;
  });
  return new Html(text);
}

function fill(value: Fill): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map((part) => part.text).join('');
  return escapeText(String(value));
}

/** Escapes text for an element or a quoted attribute. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
