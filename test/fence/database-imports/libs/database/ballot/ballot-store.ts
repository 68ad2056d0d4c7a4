import { castBallot } from '../../usecases';

export const used = castBallot;
