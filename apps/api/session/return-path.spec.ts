import { returnPath } from './return-path';

describe('where a sign-in comes back to', () => {
  it.each([
    [undefined, '/'],
    ['/', '/'],
    ['/desk', '/desk'],
    ['/cases/1?tab=votes#tally', '/cases/1?tab=votes#tally'],
    ['/a/../plans', '/plans'],
    ['/plans/perch%C3%A9?q=%5C', '/plans/perch%C3%A9?q=%5C'],
  ])('is %s of this site', (wanted, path) => {
    expect(returnPath(wanted)).toBe(path);
  });

  it.each([
    '',
    'desk',
    'https://evil.example/',
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/\n/evil.example/',
    ' /desk',
    '/a/..//evil.example/',
    '/.//evil.example/',
    'javascript:alert(1)',
    `/${'a'.repeat(2_001)}`,
    ['/desk', '/desk'],
    { path: '/desk' },
    null,
  ])('is never %j', (wanted) => {
    expect(returnPath(wanted)).toBeNull();
  });
});
