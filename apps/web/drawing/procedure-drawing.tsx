// A procedure as a picture or as a list, whichever the reader would rather have. The picture is the server's: plain
// SVG, made from a definition that it has checked, with every word in it escaped.
import { useEffect, useRef, useState } from 'react';
import type { DescribedShownFragment } from '../generated/graphql';
import { graphql } from '../generated';
import { useSay } from '../language/words';
import { usePreference } from '../shell/preference';
import { DescribedList } from './described-list';

graphql(`
  fragment DescribedShown on DescribedState {
    state
    label
    depth
    kind
    standing
    stuck
    status
    leadsTo {
      event
      label
      to
      toLabel
    }
  }
`);

interface ProcedureDrawingProps {
  /** SVG */
  drawing: string;
  described: readonly DescribedShownFragment[];
  /** name of the section it stands in, for who hears where the keyboard is */
  label: string;
}

/** Of its real size, in hundredths. */
const ZOOMS = [40, 60, 80, 100, 125] as const;

export function ProcedureDrawing({ drawing, described, label }: ProcedureDrawingProps) {
  const say = useSay();
  const [view, setView] = usePreference<'drawing' | 'list'>('procedure-view', 'drawing');
  return (
    <div>
      <div className="view-switch d-print-none" role="group" aria-label={say('web.drawing.view')}>
        {(['drawing', 'list'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            {say(`web.drawing.${one}`)}
          </button>
        ))}
      </div>
      {view === 'list' ? (
        <DescribedList states={described} />
      ) : (
        <Picture drawing={drawing} label={label} live={described.some(({ standing }) => standing !== null)} />
      )}
    </div>
  );
}

function Picture({ drawing, label, live }: { drawing: string; label: string; live: boolean }) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number>(() => (window.innerWidth < 768 ? 60 : 80));
  const here = () => showActive(frame.current);
  useEffect(() => {
    const svg = frame.current?.querySelector('svg');
    if (!svg) return;
    const width = Number(svg.getAttribute('width'));
    svg.style.width = `${(width * zoom) / 100}px`;
    svg.style.height = 'auto';
    showActive(frame.current);
  }, [drawing, zoom]);
  const at = ZOOMS.findIndex((one) => one >= zoom);
  const step = (by: number) => setZoom(ZOOMS[Math.min(Math.max(at + by, 0), ZOOMS.length - 1)]!);
  return (
    <>
      <div
        ref={frame}
        className="drawing-frame"
        tabIndex={0}
        role="region"
        aria-label={say('web.drawing.frame', { name: label })}
        dangerouslySetInnerHTML={{ __html: drawing }}
      />
      <div className="drawing-tools d-print-none">
        {live && (
          <button type="button" className="btn btn-outline-primary" onClick={here}>
            {say('web.drawing.toActive')}
          </button>
        )}
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={at === 0}
          onClick={() => step(-1)}
          aria-label={say('web.drawing.smaller')}
        >
          −
        </button>
        <span className="quiet">{zoom}%</span>
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={at === ZOOMS.length - 1}
          onClick={() => step(1)}
          aria-label={say('web.drawing.larger')}
        >
          +
        </button>
      </div>
    </>
  );
}

/**
 * Moves the frame, and never the page, so that the first innermost state where the case stands is in its middle; of a
 * procedure without a case, where it begins: the picture's own corner is empty on a phone.
 */
function showActive(frame: HTMLDivElement | null): void {
  const active = ['.drawing-state.is-active', '.is-active', '.drawing-start', '.drawing-state']
    .map((one) => frame?.querySelector(one))
    .find((one) => one);
  if (!frame || !active) return;
  const [outer, inner] = [frame.getBoundingClientRect(), active.getBoundingClientRect()];
  frame.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  frame.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
}
