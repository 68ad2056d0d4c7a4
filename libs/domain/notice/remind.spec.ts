import { nestedDefinition } from '../procedure/small-nested';
import { daysOfMarks, markReached, remindedOf } from './remind';

const MARKS = [15, 7, 1];
const term = { startedOn: '2026-03-01', dueOn: '2026-03-31' };

describe('the mark that a term has come to', () => {
  it.each([
    ['2026-03-15', null],
    ['2026-03-16', 15],
    ['2026-03-23', 15],
    ['2026-03-24', 7],
    ['2026-03-29', 7],
    ['2026-03-30', 1],
    ['2026-03-31', 1],
    ['2026-04-01', null],
  ])('on %s is %s days before its end', (today, mark) => {
    expect(markReached(term, today, MARKS)).toBe(mark);
  });

  it('is none that lies before the term began', () => {
    const short = { startedOn: '2026-03-26', dueOn: '2026-03-31' };
    expect(markReached(short, '2026-03-26', MARKS)).toBeNull();
    expect(markReached(short, '2026-03-30', MARKS)).toBe(1);
  });

  it('falls on a day of its own, for each that lies inside the term', () => {
    expect(daysOfMarks({ startedOn: '2026-03-20', dueOn: '2026-03-31' }, [1, 15, 7])).toEqual([
      { mark: 7, day: '2026-03-24' },
      { mark: 1, day: '2026-03-30' },
    ]);
  });

  it('is none where a body reminds of nothing', () => {
    expect(markReached(term, '2026-03-30', [])).toBeNull();
  });
});

const post = (key: string, organization: string, organizationKind: string, role: string) => ({
  key,
  role,
  organization,
  organizationKind,
  holder: `holder of ${key}`,
  address: null,
});
const POSTS = [
  post('zone/03/president', 'zone/03', 'zone', 'president'),
  post('zone/04/president', 'zone/04', 'zone', 'president'),
  post('ufficio-piano/01', 'ufficio-piano', 'ufficio-piano', 'staff'),
];
const facts = {
  definition: nestedDefinition(),
  state: 'open requested[03] requested[04]',
  answered: [],
  posts: POSTS,
};
const asked = (item: string, more: object = {}, isLast = false) =>
  remindedOf(`zone-opinion[${item}]`, { ...facts, ...more }, isLast);

describe('who is reminded of a term', () => {
  it('is whoever must act where its end is waited for, in that zone alone', () => {
    expect(asked('03')).toEqual({ audience: [], posts: ['zone/03/president'], item: '03', late: 1 });
  });

  it('is nobody who has answered', () => {
    expect(asked('03', { answered: ['zone/03'] }).posts).toEqual([]);
  });

  it('is, at the last mark, also the Ufficio di Piano and the zone', () => {
    expect(asked('03', {}, true)).toMatchObject({
      audience: ['ufficio-piano', 'zone'],
      posts: ['zone/03/president'],
    });
  });

  it('is nobody else where nobody is late', () => {
    expect(asked('03', { answered: ['zone/03'] }, true).audience).toEqual([]);
  });

  it('is nobody for a term whose end no state waits for', () => {
    expect(remindedOf('yearly', facts, true)).toEqual({ audience: [], posts: [], item: null, late: 0 });
  });
});
