import type { QueryEngine } from '../engine/query-engine.ts';
import { refuseSensitiveText } from './people-fields.ts';
import { type PeopleSource, type ReadPeople, readPeople } from './read-people.ts';
import { distinctTexts } from './distinct-texts.ts';

export interface SurveysOptions extends Omit<PeopleSource, 'path'> {
  /** The columns of question and answer; found by themselves by the usual names. */
  readonly question?: string | undefined;
  readonly answer?: string | undefined;
}

export interface ReadSurveys extends ReadPeople {
  /** In the order of their letters. */
  readonly questions: readonly string[];
}

/**
 * Reads a survey, one row per answer, into the table `answers`: `visitor`, `question`, `answer`. A question that somebody answered
 * in the same words before is left out. Throws `invalid-config` for a question that is sensitive; rejects as `readPeople`.
 *
 * @example await readSurveys(engine, 'survey.csv', { question: 'Q', answer: 'A' });
 */
export const readSurveys = async (
  engine: QueryEngine,
  path: string,
  { question, answer, ...source }: SurveysOptions = {},
): Promise<ReadSurveys> => {
  const column = (name: string | undefined) => (name === undefined ? undefined : { column: name });
  const read = await readPeople(
    engine,
    { path, ...source },
    {
      table: 'answers',
      fields: [
        {
          name: 'question',
          from: column(question),
          aliases: ['question', 'question_id', 'item'],
          isNeeded: true,
        },
        {
          name: 'answer',
          from: column(answer),
          aliases: ['answer', 'response', 'value', 'choice'],
          isNeeded: true,
        },
      ],
      oncePer: ['visitor', 'question', 'answer'],
    },
  );
  const questions = await distinctTexts(engine, 'answers', 'question');
  for (const each of questions) refuseSensitiveText(`${path}: the question`, each);
  return { ...read, questions };
};
