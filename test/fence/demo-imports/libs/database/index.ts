export const readMandates = 'here';
