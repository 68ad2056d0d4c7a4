import { ConfigFault, readConfig } from './config';

const GOOD = {
  WORKER_PORT: '3010',
  APP_DATABASE_URL: 'postgres://app:secret@localhost:5432/copianifica',
  RELAY_DATABASE_URL: 'postgres://relay:secret@localhost:5432/copianifica',
  QUEUE_DATABASE_URL: 'postgres://queue:secret@localhost:5432/copianifica',
  SMTP_URL: 'smtp://localhost:3025',
  MAIL_FROM: 'Ufficio di Piano <piano@ente.example>',
  RECORD_KEY_DIR: '/keys',
  PUBLIC_URL: 'https://piano.example/',
};
const read = (changed: Record<string, string | undefined>) => readConfig({ ...GOOD, ...changed }, '/project');

describe("the worker's environment", () => {
  it('is read once, with what may be left out left out', () => {
    expect(read({ REDIS_URL: '' })).toMatchObject({
      host: '127.0.0.1',
      port: 3010,
      redisUrl: undefined,
      publicUrl: 'https://piano.example',
      messages: '/project/messages',
    });
    expect(read({ REDIS_URL: 'redis://localhost:6379' }).redisUrl).toBe('redis://localhost:6379');
  });

  it.each([
    [{ WORKER_PORT: '70000' }, 'WORKER_PORT must be a port number.'],
    [{ WORKER_PORT: undefined }, 'WORKER_PORT must be set to a port number.'],
    [{ APP_DATABASE_URL: 'mysql://localhost/x' }, 'APP_DATABASE_URL must be set, like postgres://'],
    [{ RELAY_DATABASE_URL: '' }, 'RELAY_DATABASE_URL must be set, like postgres://'],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL must be set, like redis://localhost:6379, or left out.'],
    [{ MAIL_FROM: '' }, 'MAIL_FROM must be set to the sender of the mails.'],
    [{ PUBLIC_URL: 'piano.example' }, 'PUBLIC_URL must be set, like https://plan.example.'],
  ])('with %j is refused in one sentence', (changed, sentence) => {
    expect(() => read(changed)).toThrow(ConfigFault);
    expect(() => read(changed)).toThrow(sentence);
  });

  it('is refused without a word of a secret in it', () => {
    const password = 'hunter2';
    expect(() => read({ APP_DATABASE_URL: `mysql://app:${password}@localhost/x` })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(password) }),
    );
  });
});
