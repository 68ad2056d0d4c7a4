// `/cases/$id/draft`: the text in the making. Whoever may write finds fields, everybody else reads.
import { getRouteApi } from '@tanstack/react-router';
import { CaseFrame } from '../case/case-frame';
import { useOwn, useSay } from '../language/words';
import { Elements, Outline } from '../plan/elements';
import { treeOf, type Branch } from '../plan/tree';
import { useMe } from '../shell/site';
import { EmptyState, MayNot } from '../shell/states';
import { AddElement } from './add-element';
import { DraftQuery } from './draft.query';
import { ElementEditor } from './element-editor';
import { levelUnder } from './levels';
import type { DraftCase, DraftElement } from './shown';

const route = getRouteApi('/cases/$id/draft');

export function DraftPage() {
  const { id } = route.useParams();
  const say = useSay();
  return (
    <CaseFrame id={id} query={DraftQuery} part={say('web.draft.title')}>
      {(shown) => <Draft of={shown} />}
    </CaseFrame>
  );
}

function Draft({ of }: { of: DraftCase }) {
  const say = useSay();
  const own = useOwn();
  const me = useMe();
  const action = of.actions.find((one) => one.form === 'draft');
  const branches = treeOf(of.draft);
  if (!action?.mine || !action.allowed) {
    return (
      <>
        <MayNot
          title={say(action ? 'web.draft.notYours' : 'web.draft.notNow')}
          who={action ? action.who.map(own) : []}
          signIn={me?.signedIn === false}
        />
        {of.draft.length === 0 ? (
          <EmptyState title={say('web.draft.empty')} />
        ) : (
          <div className="reader">
            <Outline branches={branches} />
            <Elements branches={branches} comparison={undefined} plan={of.plan} />
          </div>
        )}
      </>
    );
  }
  return (
    <div className="reader">
      <Outline branches={branches} />
      <div>
        <p className="lead-text">{say('web.draft.help')}</p>
        {of.draft.length === 0 && <EmptyState title={say('web.draft.empty')} />}
        {branches.map((branch) => (
          <EditableBranch key={branch.element.id} of={of} branch={branch} />
        ))}
        <AddElement of={of} parent={null} level={levelUnder(undefined)} />
      </div>
    </div>
  );
}

function EditableBranch({ of, branch }: { of: DraftCase; branch: Branch<DraftElement> }) {
  const { element, children } = branch;
  const innermost = levelUnder(element.level) === element.level;
  return (
    <div className="draft-branch">
      <ElementEditor of={of} element={element} hasChildren={children.length > 0} />
      <div className="draft-children">
        {children.map((child) => (
          <EditableBranch key={child.element.id} of={of} branch={child} />
        ))}
        {!innermost && <AddElement of={of} parent={element} level={levelUnder(element.level)} />}
      </div>
    </div>
  );
}
