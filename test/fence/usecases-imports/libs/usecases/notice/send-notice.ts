import { sendMail } from '../../messaging';

export const used = sendMail;
