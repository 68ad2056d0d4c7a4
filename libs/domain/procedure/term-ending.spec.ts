import { nestedDefinition } from './small-nested';
import { storyOfTerm } from './term-ending';

describe('what a procedure says of a term', () => {
  it('names who must act before its end, in that zone', () => {
    const { offices } = storyOfTerm(nestedDefinition(), 'zone-opinion[03]');
    expect(offices).toMatchObject([{ posts: ['zone/03/president'] }]);
  });

  it('tells each way in which its end may be taken, in their order', () => {
    const { endings } = storyOfTerm(nestedDefinition(), 'zone-opinion[03]');
    expect(endings).toMatchObject([
      { conditions: [{ it: 'policy.silence = "consent"' }], to: [{ it: 'silenzio' }] },
      { conditions: [], to: [] },
    ]);
  });
});
