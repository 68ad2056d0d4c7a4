export const castBallot = 'here';
