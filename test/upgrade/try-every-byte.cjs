// A thread of every-byte.spec.ts: one byte at a time is flipped, the bundle judged, the byte put back.
const { readFileSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const { judge } = require(workerData.verifier);

const bytes = new Uint8Array(readFileSync(workerData.file));
if (!judge(bytes).ok)
  throw new Error(`${workerData.file} is refused as it stands: ${JSON.stringify(judge(bytes).findings[0])}`);
const accepted = [];
let tried = 0;
for (let at = workerData.first; at < bytes.length; at += workerData.step) {
  bytes[at] ^= 1;
  if (judge(bytes).ok) accepted.push(at);
  bytes[at] ^= 1;
  tried += 1;
}
parentPort.postMessage({ tried, accepted });
