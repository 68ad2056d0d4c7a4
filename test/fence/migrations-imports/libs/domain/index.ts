export const seats = 'here';
