import type { AddressablePost } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/**
 * Every post that stands, with who holds it on the authority's legal day by what is known now, and the address of the
 * office: what recipients are worked out from, once, when a notice is ordered.
 */
export function readAddressablePosts(
  manager: OpenTransaction,
): Promise<(AddressablePost & { organization: string; pec: string | null })[]> {
  return manager.query(
    `with place as materialized (
       select (copianifica.legal_now() at time zone timezone)::date as today
       from copianifica.authorities where authority = copianifica.current_authority())
     select p.key, p.role, p.organization, o.kind as "organizationKind", a.email as address, a.pec,
       -- worded as the exclusion constraint is, and for each post apart: so its index finds the one holder
       (select m.person from copianifica.mandates m
        where m.authority = p.authority and m.post = p.key and m.known_to is null
          and daterange(m.valid_from, m.valid_to, '[]') @> place.today) as holder
     from place
     cross join copianifica.posts p
     join copianifica.organizations o on o.authority = p.authority and o.key = p.organization
     left join copianifica.post_addresses a on a.authority = p.authority and a.post = p.key
     where p.withdrawn_on is null or p.withdrawn_on > place.today`,
  );
}
