// A case whose text may be written, and who writes it.
import { built } from './built.mjs';

/** Who holds a post, as the actor of a command. */
export async function office(superuser, post) {
  const { rows } = await superuser.query(
    `select m.id, m.person, m.post, p.role, p.organization, o.kind as "organizationKind",
       m.valid_from::text as "validFrom", m.valid_to::text as "validTo", m.revision
     from copianifica.mandates m join copianifica.posts p on p.key = m.post
     join copianifica.organizations o on o.key = p.organization where m.post = $1 and m.known_to is null`,
    [post],
  );
  return { kind: 'office', person: rows[0].person, mandate: rows[0] };
}

/** A case whose text is being drafted. How it came there is not measured, so it is put there by hand. */
export async function openCase({ superuser, transactions }, authority) {
  const { CaseCommands, ProposeGuidelines } = built('libs/usecases/index');
  const command = { authority, actor: await office(superuser, 'consiglio/sindaco'), requestId: 'open' };
  const guidelines = { title: 'Piano', firstYear: 2027, text: 'Linee di indirizzo.' };
  const answer = await new ProposeGuidelines(new CaseCommands(transactions)).execute(command, guidelines);
  if (answer.kind !== 'accepted') throw new Error(answer.code);
  await superuser.query(
    `update copianifica.cases set state = $1, snapshot = snapshot || jsonb_build_object('state', $1::text)`,
    ['drafting before-consultation'],
  );
  return answer.case;
}
