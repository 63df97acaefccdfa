import type { ConsentSignal } from '../consent-source.ts';
import { type Categories, type Said, choicesOf, isAnswered } from './categories.ts';

/**
 * What a platform without a pause says now. A platform that keeps nothing before the visitor has answered need not say whether it was
 * the visitor: any answer is theirs then.
 */
export const answerIn = (categories: Categories, said: Said, isFromVisitor?: boolean): ConsentSignal => {
  const choices = choicesOf(categories, said);
  return { settled: true, userAction: isFromVisitor ?? isAnswered(choices), choices };
};
