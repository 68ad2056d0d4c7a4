import type { AddressedPost } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** The posts that stand for a comune or a union, with the addresses known of their offices. */
export function readAddressedPosts(manager: OpenTransaction): Promise<AddressedPost[]> {
  return manager.query(
    `select p.key as post, o.name->>'it' as name, c.istat_code as "istatCode",
       coalesce(c.ipa_code, u.ipa_code) as "ipaCode", a.email, a.pec
     from copianifica.posts p
     join copianifica.organizations o on o.authority = p.authority and o.key = p.organization
     left join copianifica.comuni c on c.authority = o.authority and o.key = 'comune/' || c.istat_code
     left join copianifica.unions u on u.authority = o.authority and o.key = 'union/' || u.ipa_code
     left join copianifica.post_addresses a on a.authority = p.authority and a.post = p.key
     where p.authority = copianifica.current_authority() and p.withdrawn_on is null
       and ((o.kind = 'comune' and p.role = 'mayor') or (o.kind = 'union' and p.role = 'president'))
     order by p.key`,
  );
}

/** Writes the addresses of offices, in one statement. An office of which only certified mail is known has it for both. */
export async function writeAddresses(
  manager: OpenTransaction,
  addresses: readonly { post: string; email: string | null; pec: string | null }[],
): Promise<void> {
  await manager.query(
    `insert into copianifica.post_addresses (authority, post, email, pec)
     select copianifica.current_authority(), post, coalesce(email, pec), pec
     from jsonb_to_recordset($1) as given (post text, email text, pec text)
     on conflict (authority, post) do update set email = excluded.email, pec = excluded.pec`,
    [JSON.stringify(addresses)],
  );
}
