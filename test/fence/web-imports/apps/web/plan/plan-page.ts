import { adoptPlan } from '../../../libs/usecases';

export const used = adoptPlan;
