export const readCase = 'here';
