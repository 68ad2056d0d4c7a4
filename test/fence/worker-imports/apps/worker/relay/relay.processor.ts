import { health } from '../../api/health';

export const used = health;
