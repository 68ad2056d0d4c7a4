// What a guard costs: the conditions of a procedure, parsed once as a definition keeps them, against facts that change
// from one round to the next. The peer is feelin, which has one door: it is given the text, and reads it each time.
// What it takes once it has read them is measured too, by a function that it is made to hand out, and told at the end.
import { evaluate as feelin } from 'feelin';
import { built } from '../support/built.mjs';

const GUARDS = [
  'plan.elements >= 1 and plan.changedElements >= 1',
  'sitting.noticeDays >= sitting.noticeRequired',
  'not(sitting.convened) or sitting.held',
  'vote.outcome in ("passed", "failed") and vote.opinion != null',
  'if revision.open then consultation.unanswered = 0 else consultation.observations between 1 and 500',
  'sitting.deserted < 2 or consultation.observations * 3 >= plan.elements * 2 + 0.5',
];
const GROUPS = ['plan', 'sitting', 'vote', 'consultation', 'revision'];
/** Each guard is held against each of them. */
const WORLDS = 50;
/** What takes microseconds is done again and again, until it can be seen. */
const OURS_AGAIN = 200;

const world = (nth) => ({
  'plan.elements': nth % 7,
  'plan.changedElements': nth % 3,
  'sitting.noticeDays': nth % 11,
  'sitting.noticeRequired': 5,
  'sitting.convened': nth % 2 === 0,
  'sitting.held': nth % 5 === 0 ? null : nth % 3 === 0,
  'sitting.deserted': nth % 4,
  'vote.outcome': nth % 3 === 0 ? 'passed' : 'no-quorum',
  'vote.opinion': nth % 4 === 0 ? null : 'favourable',
  'consultation.unanswered': nth % 2,
  'consultation.observations': nth * 17,
  'revision.open': nth % 2 === 1,
});

/** The same facts as FEEL's contexts: { plan: { elements } }. */
function contextOf(facts) {
  const context = Object.fromEntries(GROUPS.map((group) => [group, {}]));
  for (const [name, value] of Object.entries(facts)) {
    const [group, key] = name.split('.');
    context[group][key] = value;
  }
  return context;
}

const microseconds = (began, times) => ((performance.now() - began) * 1_000) / times;

async function open() {
  const { parseCondition, evaluate } = built('libs/domain/procedure/condition');
  const worlds = Array.from({ length: WORLDS }, (_, nth) => world(nth));
  const contexts = worlds.map(contextOf);
  const expressions = GUARDS.map((guard) => parseCondition(guard));
  const readOnce = GUARDS.map((guard) => feelin(`function(${GROUPS.join(', ')}) ${guard}`).value);
  const once = [];
  for (const [nth, facts] of worlds.entries())
    for (const [at, guard] of GUARDS.entries()) {
      const [mine, theirs] = [evaluate(expressions[at], facts), feelin(guard, contexts[nth]).value];
      if (mine !== theirs) throw new Error(`«${guard}» is ${mine} here and ${theirs} to feelin.`);
    }

  const ours = () => {
    const began = performance.now();
    for (let again = 0; again < OURS_AGAIN; again += 1)
      for (const facts of worlds) for (const expression of expressions) evaluate(expression, facts);
    return microseconds(began, OURS_AGAIN * WORLDS * GUARDS.length);
  };
  const peer = () => {
    const began = performance.now();
    for (const context of contexts) for (const guard of GUARDS) feelin(guard, context);
    const took = microseconds(began, WORLDS * GUARDS.length);
    once.push(withoutReading());
    return took;
  };
  const withoutReading = () => {
    const began = performance.now();
    for (const context of contexts) {
      const given = GROUPS.map((group) => context[group]);
      for (const guard of readOnce) guard.invoke(given);
    }
    return microseconds(began, WORLDS * GUARDS.length);
  };
  const close = () => {
    const middle = once.toSorted((one, other) => one - other)[Math.floor(once.length / 2)];
    console.log(`feelin without its reading: ${middle.toPrecision(3)} µs a guard`);
  };
  return { ours, peer, close };
}

export default {
  title: 'holding a guard, read once, against the facts of a case',
  peerTitle: 'feelin, which reads the guard each time',
  unit: 'µs a guard',
  limit: 0.01,
  open,
};
