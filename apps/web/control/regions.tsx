import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';
import type { Region } from './shown';

type Member = Region['members'][number];

/** What is repeated over a set: how many have come to what, who is waited for, and until when. */
export function Regions({ regions }: { regions: readonly Region[] }) {
  return (
    <>
      {regions.map((region) => (
        <RegionBoard key={region.key} region={region} />
      ))}
    </>
  );
}

function RegionBoard({ region }: { region: Region }) {
  const say = useSay();
  const own = useOwn();
  const awaited = region.members.filter(({ due }) => due != null);
  const groups = groupsOf(region.members, (member) =>
    member.states.map(({ label }) => own(label)).join(', '),
  );
  return (
    <div className="region-board">
      <h3>
        {own(region.label)}:{' '}
        {say('web.control.region.awaited', {
          waiting: awaited.length,
          all: region.members.length,
        })}
      </h3>
      <ul className="region-groups">
        {groups.map(({ name, members }) => (
          <li key={name}>
            <p>
              <strong>{name}</strong> <span className="quiet">{members.length}</span>
            </p>
            <ul className="region-members">
              {members.map((member) => (
                <li key={member.item} className={member.overdue || member.stuck ? 'region-late' : undefined}>
                  <MemberLine member={member} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function MemberLine({ member }: { member: Member }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  return (
    <>
      <span>{own(member.label)}</span>
      {member.due != null && (
        <span className="quiet">
          {say(member.overdue ? 'web.control.region.overdue' : 'web.control.region.until', {
            date: dates.civil(member.due),
          })}
        </span>
      )}
      {member.delivered === false && (
        <span className="tag tag-warning">
          <Icon name="mail" size={16} /> {say('web.control.region.undelivered')}
        </span>
      )}
      {member.stuck && <span className="tag tag-warning">{say('web.drawing.stuck')}</span>}
    </>
  );
}

/** In the order of their first member. */
function groupsOf(members: readonly Member[], nameOf: (member: Member) => string) {
  const groups = new Map<string, Member[]>();
  for (const member of members) groups.set(nameOf(member), [...(groups.get(nameOf(member)) ?? []), member]);
  return [...groups].map(([name, of]) => ({ name, members: of }));
}
