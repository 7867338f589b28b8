// Compiled, not run: what the methods promise is what the document says that their operations answer.
import type { SkillBankApiService } from '../src/index.js';
import type { Answers, Sequence } from '../src/schema.js';
import type { routes } from './routes.mjs';

type Method = keyof typeof routes;
type Promised<M extends Method> = Awaited<ReturnType<SkillBankApiService[M]>>;
type Documented<M extends Method> = Answers[(typeof routes)[M]] extends Sequence ? string[] : Answers[(typeof routes)[M]];

// These answer what the section that they are called with holds.
type OfAnySection = 'getEntries' | 'getEntry' | 'createEntry' | 'updateEntry';

type Untold = Exclude<keyof SkillBankApiService, Method>;
type TooMuch = { [M in Method]: Documented<M> extends Promised<M> ? never : M }[Method];
type TooLittle = { [M in Exclude<Method, OfAnySection>]: Promised<M> extends Documented<M> ? never : M }[Exclude<Method, OfAnySection>];

type None<T> = [T] extends [never] ? true : T;
export const everyMethodIsInTheTable: None<Untold> = true;
export const noMethodPromisesTooMuch: None<TooMuch> = true;
export const noMethodPromisesTooLittle: None<TooLittle> = true;
