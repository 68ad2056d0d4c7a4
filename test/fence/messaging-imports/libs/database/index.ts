export const readRecipients = 'here';
