import { sendMail } from '../../../libs/messaging';

export const used = sendMail;
