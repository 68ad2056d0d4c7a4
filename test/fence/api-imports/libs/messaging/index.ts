export const sendMail = 'here';
