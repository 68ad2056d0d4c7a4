interface Choosable {
  id: string;
  inForce?: object | null;
  current?: object | null;
}

/** The plan a newcomer should see first: the one in force, else the one being formed, else the newest. */
export function choosePlan<Plan extends Choosable>(plans: readonly Plan[]): Plan | undefined {
  return plans.find((plan) => plan.inForce) ?? plans.find((plan) => plan.current) ?? plans[0];
}
