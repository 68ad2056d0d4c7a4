import { apiModule } from '../../api/module';

export const used = apiModule;
