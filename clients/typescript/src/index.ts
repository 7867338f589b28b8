import { SkillBankApiService } from './service.js';

export { SkillBankError } from './errors.js';
export { SkillBankApiService } from './service.js';
export type * as schema from './schema.js';
export type { ChangeOptions, PostOptions, RequestOptions, ServiceOptions } from './transport.js';
export type * from './types.js';

/** The banks of the server that the page came from. */
export const skillBankApi = new SkillBankApiService();
