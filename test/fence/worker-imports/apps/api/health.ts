export const health = 'here';
