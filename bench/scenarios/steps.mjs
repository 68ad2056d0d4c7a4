// What a step of a procedure costs: 4,000 events, mostly in the phase where eleven zones and a conference are asked at
// once. XState 5 takes the same steps through the same table. Told at the end: the same through a chart without
// regions, and with every snapshot read anew from its content, as it comes out of a database, which XState is spared.
import { openSteps } from '../support/steps.mjs';

const asRead = ({ active, history }) => ({ active: [...active], history: { ...history } });
const AGAIN = 20;

function tell(what, { ours, peer }) {
  const fastest = (measure) => Math.min(...Array.from({ length: AGAIN }, measure));
  const [mine, theirs] = [fastest(ours), fastest(peer)];
  const times = (theirs / mine).toFixed(0);
  console.error(`\n${what}: ${mine.toFixed(2)} µs a step, XState ${theirs.toFixed(2)} µs, ${times} times`);
}

export default {
  title: 'a step of our statechart through a plan with eleven zones',
  peerTitle: 'the same step of XState 5',
  unit: 'µs a step',
  limit: 1 / 30,
  open: () => ({
    ...openSteps('plan'),
    close: () => {
      tell('without regions', openSteps('flat'));
      tell('each snapshot by its content', openSteps('plan', asRead));
    },
  }),
};
