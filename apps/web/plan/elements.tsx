import { Link } from '@tanstack/react-router';
import type { ElementShownFragment } from '../generated/graphql';
import { useOfficialLang, useSay, useSayOr } from '../language/words';
import { Icon } from '../shell/icon';
import { useToast } from '../shell/toasts';
import type { Comparison } from './compare';
import type { Branch } from './tree';

type Branches = readonly Branch<ElementShownFragment>[];

/** Contents with a link per element; on a narrow page it folds away. */
export function Outline({ branches }: { branches: Branches }) {
  const say = useSay();
  const lang = useOfficialLang();
  return (
    <nav className="outline d-print-none" aria-labelledby="outline-title">
      <details open={matchMedia('(min-width: 992px)').matches}>
        <summary id="outline-title">{say('web.plan.outline')}</summary>
        <div lang={lang}>
          <OutlineList branches={branches} />
        </div>
      </details>
    </nav>
  );
}

function OutlineList({ branches }: { branches: Branches }) {
  return (
    <ol>
      {branches.map(({ element, children }) => (
        <li key={element.id}>
          <a href={`#${element.id}`}>{element.title}</a>
          {children.length > 0 && <OutlineList branches={children} />}
        </li>
      ))}
    </ol>
  );
}

interface ElementsProps {
  branches: Branches;
  comparison: Comparison<ElementShownFragment> | undefined;
  plan: string;
}

export function Elements(props: ElementsProps) {
  return (
    <div className="elements">
      {props.branches.map((branch) => (
        <Element key={branch.element.id} {...props} branch={branch} />
      ))}
    </div>
  );
}

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

function Element(props: ElementsProps & { branch: Branch<ElementShownFragment> }) {
  const { element, depth, children } = props.branch;
  const Heading = HEADINGS[Math.min(depth, 3)] ?? 'h6';
  const sayOr = useSayOr();
  const lang = useOfficialLang();
  const change = props.comparison?.of.get(element.id);
  return (
    <section className={`element element-${Math.min(depth, 3)}`}>
      <p className="element-level">
        {sayOr(`web.level.${element.level}`, element.level)}
        {change && change.kind !== 'same' && <ChangeMark kind={change.kind} />}
      </p>
      <div className="element-head" id={element.id} tabIndex={-1}>
        <Heading lang={lang}>{element.title}</Heading>
        <Permalink plan={props.plan} element={element} />
      </div>
      {change?.kind === 'changed' && <Before before={change.before} after={element} />}
      <div lang={lang}>
        <Paragraphs text={element.text} />
      </div>
      {children.map((branch) => (
        <Element key={branch.element.id} {...props} branch={branch} />
      ))}
    </section>
  );
}

export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph, position) => <p key={position}>{paragraph}</p>);
}

function ChangeMark({ kind }: { kind: 'new' | 'changed' }) {
  const say = useSay();
  return <span className={`change-mark change-${kind}`}>{say(`web.compare.${kind}`)}</span>;
}

function Before({ before, after }: { before: ElementShownFragment; after: ElementShownFragment }) {
  const say = useSay();
  const lang = useOfficialLang();
  return (
    <details className="element-before" open>
      <summary>{say('web.compare.before')}</summary>
      <del lang={lang}>
        {before.title !== after.title && <p>{before.title}</p>}
        <Paragraphs text={before.text} />
      </del>
    </details>
  );
}

/** A click copies the address, and puts it in the bar, for those who copy from there. */
function Permalink({ plan, element }: { plan: string; element: ElementShownFragment }) {
  const say = useSay();
  const toast = useToast();
  const copy = (event: React.MouseEvent<HTMLAnchorElement>) => {
    void navigator.clipboard?.writeText(event.currentTarget.href).then(
      () => toast({ tone: 'done', title: say('web.plan.linkCopied') }),
      () => undefined,
    );
  };
  return (
    <Link
      className="permalink d-print-none"
      to="/plans/$id"
      params={{ id: plan }}
      search={(search) => ({ version: search.version })}
      hash={element.id}
      resetScroll={false}
      activeProps={{}}
      onClick={copy}
      aria-label={say('web.plan.permalink', { title: element.title })}
    >
      <Icon name="link" />
    </Link>
  );
}
