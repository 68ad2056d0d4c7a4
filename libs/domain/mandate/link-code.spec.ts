import { LINK_CODE_ALPHABET, linkCodeHash } from './link-code';

describe('what is kept of a link code', () => {
  it('is the same however a person types it', () => {
    const kept = linkCodeHash('an id', 'AB2CD-EF3GH');
    for (const typed of ['ab2cdef3gh', ' AB2CD EF3GH ', 'ab2cd-ef3gh'])
      expect(linkCodeHash('an id', typed)).toBe(kept);
  });

  it('differs from code to code and from request to request', () => {
    expect(linkCodeHash('an id', 'AB2CDEF3GH')).not.toBe(linkCodeHash('an id', 'AB2CDEF3GJ'));
    expect(linkCodeHash('an id', 'AB2CDEF3GH')).not.toBe(linkCodeHash('another', 'AB2CDEF3GH'));
  });

  it('comes of symbols that are not taken for one another', () => {
    expect(LINK_CODE_ALPHABET).not.toMatch(/[01OIL]/);
    expect(new Set(LINK_CODE_ALPHABET).size).toBe(LINK_CODE_ALPHABET.length);
  });
});
