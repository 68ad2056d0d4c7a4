// A mail as a mail program shows it: in a frame of its own in which nothing can run. The frame has the policy of the
// page, which forbids styles inside of a document; so they are taken out before it is read, and put on by this script.
import { useRef } from 'react';

/**
 * The document with its styles where the policy does not look. Done on its text: a parser would meet the policy. The
 * words in it are escaped, so that nothing but the layout's own tags can look like these.
 */
function withoutStyles(html: string): { html: string; css: string } {
  const bare = html.replace(/<!--[^]*?-->/g, '');
  const css = [...bare.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, sheet]) => sheet).join('\n');
  return {
    html: bare.replace(/<style[^>]*>[^]*?<\/style>/g, '').replaceAll(' style="', ' data-style="'),
    css,
  };
}

function putOn(frame: HTMLIFrameElement, css: string): void {
  const { contentDocument: inside, contentWindow: own } = frame;
  if (!inside || !own) return;
  const sheet = new (own as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  inside.adoptedStyleSheets = [sheet];
  for (const element of inside.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
}

interface LetterFrameProps {
  html: string;
  title: string;
  wide: boolean;
}

export function LetterFrame({ html, title, wide }: LetterFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const letter = withoutStyles(html);
  return (
    <div className="letter-frame" tabIndex={0} role="region" aria-label={title}>
      <iframe
        ref={frame}
        className={wide ? 'letter letter-wide' : 'letter'}
        title={title}
        sandbox="allow-same-origin"
        srcDoc={letter.html}
        onLoad={() => frame.current && putOn(frame.current, letter.css)}
      />
    </div>
  );
}
