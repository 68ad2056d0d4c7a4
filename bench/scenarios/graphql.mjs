// What a page costs: the plans with their versions and cases, asked by somebody who is signed in, in processor time of
// the api. The peer is the smallest question that the same server can be asked by the same person.
import { built } from '../support/built.mjs';
import { openInstallation, processorTime } from '../support/installation.mjs';

const REQUESTS = 150;
const AT_ONCE = 8;

async function open() {
  const { apiPid, client, close } = await openInstallation();
  const cost = (query) => async () => {
    const before = processorTime(apiPid);
    let left = REQUESTS;
    const lane = async () => {
      while ((left -= 1) >= 0) await client.ask(query);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return (processorTime(apiPid) - before) / REQUESTS;
  };
  return { ours: cost(built('apps/cli/demo/documents').PLANS), peer: cost('{ __typename }'), close };
}

export default {
  title: 'asking for the plans, signed in',
  peerTitle: 'asking the same server, as the same person, for nothing',
  unit: 'CPU ms a request',
  limit: 20,
  open,
};
