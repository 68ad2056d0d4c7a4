export const adoptPlan = 'here';
