import { gather } from './gather';

const event = (sequence: number, type: string, more: object = {}) => ({ sequence, type, ...more });

describe('the timeline gathers what repeats', () => {
  it('tells four neighbours of one type as one line and keeps the order', () => {
    const events = [
      event(1, 'opened'),
      ...[2, 3, 4, 5].map((n) => event(n, 'observation')),
      event(6, 'closed'),
    ];
    const lines = gather(events);
    expect(lines.map((line) => line.kind)).toEqual(['one', 'run', 'one']);
    expect(lines.flatMap((line) => (line.kind === 'run' ? line.events : [line.event]))).toEqual(events);
  });

  it('leaves three alone, and never hides a tally or a term', () => {
    expect(gather([1, 2, 3].map((n) => event(n, 'notice')))).toHaveLength(3);
    const votes = [1, 2, 3, 4, 5].map((n) => event(n, 'vote', { tally: {} }));
    expect(gather(votes)).toHaveLength(5);
  });
});
