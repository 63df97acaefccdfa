export { reasonLanguages } from './reason-languages.ts';
