import { type AddressedPost, compareAddresses, type IndexedBody } from './compare-addresses';

const post = (change: Partial<AddressedPost> = {}): AddressedPost => ({
  post: 'comune/001001/sindaco',
  name: 'Alpe',
  istatCode: '001001',
  ipaCode: 'c_a001',
  email: 'protocollo@alpe.example',
  pec: null,
  ...change,
});
const body = (change: Partial<IndexedBody> = {}): IndexedBody => ({
  ipaCode: 'c_a001',
  name: 'Comune di Alpe',
  category: 'L6',
  istatCode: '001001',
  pec: ['alpe@pec.example'],
  mail: [],
  ...change,
});
const kinds = (posts: AddressedPost[], index: IndexedBody[]) =>
  compareAddresses(posts, index).map(({ kind }) => kind);

describe('addresses against the national index', () => {
  it('are changed where the index says otherwise, and keep what it does not say', () => {
    expect(compareAddresses([post()], [body()])).toEqual([
      {
        kind: 'changed',
        post: 'comune/001001/sindaco',
        name: 'Alpe',
        before: { email: 'protocollo@alpe.example', pec: null },
        after: { email: 'protocollo@alpe.example', pec: 'alpe@pec.example' },
        found: ['c_a001'],
      },
    ]);
  });

  it('are the same whatever the case of their letters, and new where none was known', () => {
    expect(kinds([post({ pec: 'ALPE@pec.example' })], [body()])).toEqual(['same']);
    expect(kinds([post({ email: null })], [body()])).toEqual(['new']);
  });

  it('are found by the ISTAT code of a comune where the index has another IPA code', () => {
    expect(kinds([post({ ipaCode: null })], [body({ ipaCode: 'c_x' })])).toEqual(['changed']);
    // A school of the same comune is no comune.
    expect(kinds([post({ ipaCode: null })], [body({ ipaCode: 'school', category: 'L33' })])).toEqual([
      'unmatched',
    ]);
  });

  it('of a union are found by its IPA code alone', () => {
    const union = post({ istatCode: null, ipaCode: 'UM_A' });
    expect(kinds([union], [body({ ipaCode: 'um_a', category: 'L18', istatCode: '001009' })])).toEqual([
      'changed',
    ]);
    expect(kinds([union], [body()])).toEqual(['unmatched']);
  });

  it('are left alone where it is not certain whose they are', () => {
    expect(kinds([post({ ipaCode: null })], [body({ ipaCode: 'a' }), body({ ipaCode: 'b' })])).toEqual([
      'ambiguous',
    ]);
    expect(kinds([post()], [body({ istatCode: '001002' })])).toEqual(['ambiguous']);
    expect(kinds([post()], [body(), body()])).toEqual(['ambiguous']);
    expect(kinds([post()], [body({ pec: [] })])).toEqual(['no-address']);
    expect(kinds([post()], [])).toEqual(['unmatched']);
  });
});
