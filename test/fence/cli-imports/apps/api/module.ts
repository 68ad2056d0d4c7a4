export const apiModule = 'here';
