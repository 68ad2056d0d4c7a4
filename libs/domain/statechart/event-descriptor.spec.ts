import { descriptorTokens, matchesDescriptor } from './event-descriptor';

const matches = (descriptor: string, event: string): boolean =>
  matchesDescriptor(descriptorTokens(descriptor), event.split('.'));

describe('event descriptors', () => {
  it('match a name by its whole tokens, from the first on', () => {
    expect(matches('error', 'error')).toBe(true);
    expect(matches('error', 'error.send.failed')).toBe(true);
    expect(matches('error.send', 'error')).toBe(false);
    expect(matches('error', 'errors')).toBe(false);
    expect(matches('error.send', 'error.sending')).toBe(false);
  });

  it('say nothing more with a trailing dot or star', () => {
    expect(matches('error.*', 'error')).toBe(true);
    expect(matches('error.', 'error.send')).toBe(true);
  });

  it('match every name with a star alone', () => {
    expect(matches('*', 'done.state.a')).toBe(true);
  });

  it('take a star inside for an ordinary token', () => {
    expect(matches('a.*.c', 'a.b.c')).toBe(false);
  });
});
