import type { Audience } from '../procedure/definition';
import { type AddressablePost, recipientsOf } from './recipients';

const post = (key: string, organizationKind: string, role: string, more: Partial<AddressablePost> = {}) => ({
  key,
  organizationKind,
  role,
  holder: `holder of ${key}`,
  address: `${key}@posts.example`,
  ...more,
});

const mayor = { holder: 'the mayor of the first', address: 'mayor@posts.example' };
const BODY: AddressablePost[] = [
  post('comune/2/sindaco', 'comune', 'mayor'),
  post('comune/1/sindaco', 'comune', 'mayor', mayor),
  post('comune/3/sindaco', 'comune', 'mayor', { address: null }),
  post('comune/4/sindaco', 'comune', 'mayor', { holder: null }),
  post('comune/1/vicesindaco', 'comune', 'deputy-mayor'),
  post('union/a/presidente', 'union', 'president'),
  post('consiglio/sindaco', 'consiglio', 'president', mayor),
  post('consiglio/01', 'consiglio', 'member'),
  post('zone/02/portavoce', 'zone', 'spokesperson'),
  post('conferenza/1', 'conferenza', 'president', mayor),
  post('conferenza/2', 'conferenza', 'member'),
  post('ufficio-piano/01', 'ufficio-piano', 'staff'),
];
const told = (...audience: Audience[]) => recipientsOf({ audience }, BODY).map((recipient) => recipient.post);

describe('the recipients of a notice', () => {
  it.each<[Audience, string[]]>([
    ['comuni', ['comune/1/sindaco', 'comune/2/sindaco', 'comune/3/sindaco']],
    ['unions', ['union/a/presidente']],
    ['consiglio', ['consiglio/01', 'consiglio/sindaco']],
    ['conferenza', ['conferenza/1', 'conferenza/2']],
    ['ufficio-piano', ['ufficio-piano/01']],
    ['sindaco', ['consiglio/sindaco']],
  ])('of the audience %s are the holders of %j', (audience, posts) => {
    expect(told(audience)).toEqual(posts);
  });

  it('are told once for each post, though a post is in two audiences', () => {
    expect(told('consiglio', 'sindaco')).toEqual(['consiglio/01', 'consiglio/sindaco']);
  });

  it('are told in each of their posts: one person, mayor and president by right', () => {
    const same = recipientsOf({ audience: ['comuni', 'conferenza'] }, BODY).filter(
      ({ person }) => person === mayor.holder,
    );
    expect(same.map((recipient) => recipient.post)).toEqual(['comune/1/sindaco', 'conferenza/1']);
  });

  it('without an address are there all the same, so that nobody is forgotten in silence', () => {
    expect(recipientsOf({ audience: ['comuni'] }, BODY)).toContainEqual({
      post: 'comune/3/sindaco',
      person: 'holder of comune/3/sindaco',
      address: null,
      pec: null,
    });
  });

  it('are those of named posts too, each once, and nobody for a post that is vacant', () => {
    const asked = {
      audience: ['ufficio-piano' as const],
      posts: ['ufficio-piano/01', 'union/a/presidente', 'comune/4/sindaco'],
    };
    expect(recipientsOf(asked, BODY).map(({ post: key }) => key)).toEqual([
      'ufficio-piano/01',
      'union/a/presidente',
    ]);
  });
});
