import { readConfig } from './config';

const RIGHT = {
  PUBLIC_URL: 'https://plan.example/',
  APP_DATABASE_URL: 'postgres://app:secret@db.example:5432/copianifica',
  OIDC_ISSUER: 'https://identity.example',
  OIDC_CLIENT_ID: 'copianifica',
  OIDC_CLIENT_SECRET: 'a secret',
};

describe('the environment of the api', () => {
  it('needs five values and has a default for every other', () => {
    expect(readConfig({ ...RIGHT, MAILBOX_URL: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'https://plan.example',
      readyParts: [],
      mailboxUrl: undefined,
      logLevel: 'info',
    });
  });

  it('names the parts that must answer before it is ready', () => {
    const { readyParts } = readConfig({
      ...RIGHT,
      READY_PARTS: 'worker=http://127.0.0.1:9/livez, demo=http://d.example/livez',
    });
    expect(readyParts).toEqual([
      { name: 'worker', url: 'http://127.0.0.1:9/livez' },
      { name: 'demo', url: 'http://d.example/livez' },
    ]);
  });

  it.each([
    [{ PORT: '70000' }, 'PORT must be a port number from 0 to 65535.'],
    [
      { PUBLIC_URL: 'plan.example' },
      'PUBLIC_URL must be the address where people open the site, as http://… or https://….',
    ],
    [{ APP_DATABASE_URL: 'mysql://x' }, /^APP_DATABASE_URL must be the URL of the app’s login/],
    [{ OIDC_ISSUER: undefined }, /^OIDC_ISSUER must be the address of the OpenID Connect provider/],
    [
      { OIDC_CLIENT_SECRET: '' },
      'OIDC_CLIENT_SECRET must be set to the client secret given by the OpenID Connect provider.',
    ],
    [{ READY_PARTS: 'worker' }, 'READY_PARTS must be written as name=url,name=url: «worker» is not.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.'],
  ])('refuses to start with %o and says why', (wrong, sentence) => {
    expect(() => readConfig({ ...RIGHT, ...wrong })).toThrow(sentence);
  });
});
