'use strict';
// Preloaded into an installation by NODE_OPTIONS=--require: ends the api or the worker with SIGKILL when it passes a
// named moment (libs/database/failpoint.ts) for the n-th time in its life. What is to happen stands as JSON lines in
// the file CHAOS_FAILPOINTS, `{"name": "relay.marked", "part": "worker", "passing": 3}`, each once: what has been done
// is noted in a file beside it before the blow, since afterwards nobody is left to note it.
const { subscribe } = require('node:diagnostics_channel');
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const file = process.env.CHAOS_FAILPOINTS;
const part = /[\\/]dist[\\/]apps[\\/](api|worker)[\\/]main\.js$/.exec(process.argv[1] ?? '')?.[1];

if (file && part && isMainThread) {
  const done = `${file}.done`;
  const noted = new Set(existsSync(done) ? readFileSync(done, 'utf8').split('\n') : []);
  const key = (blow) => `${blow.part} ${blow.name}`;
  const blows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter((blow) => blow.part === part && !noted.has(key(blow)));
  const passings = new Map();
  subscribe('copianifica.failpoint', (name) => {
    const passing = (passings.get(name) ?? 0) + 1;
    passings.set(name, passing);
    const blow = blows.find((one) => one.name === name && one.passing <= passing);
    if (!blow) return;
    appendFileSync(done, `${key(blow)}\n`);
    process.kill(process.pid, 'SIGKILL');
  });
}
