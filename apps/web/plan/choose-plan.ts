interface Choosable {
  firstYear: number;
  lastYear: number;
  inForce?: object | null;
  current?: object | null;
}

/**
 * The plan a newcomer should see first: the one in force for the years that hold `today` (ISO), else any in force,
 * else the one being formed, else the newest.
 */
export function choosePlan<Plan extends Choosable>(plans: readonly Plan[], today: string): Plan | undefined {
  const year = Number(today.slice(0, 4));
  const inForce = plans.filter((plan) => plan.inForce);
  const now = inForce.find((plan) => plan.firstYear <= year && year <= plan.lastYear);
  return now ?? inForce[0] ?? plans.find((plan) => plan.current) ?? plans[0];
}
