import { HomebodyError } from '@homebody/core';
import { createTopicsOf } from '../sensitive/topics-of.ts';
import { topics } from '../sensitive/topics.ts';
import { wordsOf } from '../sensitive/words-of.ts';

/** Words for what the law sets apart (GDPR articles 9 and 10), beside those of catalogues that the topics know. */
const special = new Set(
  `religion religious faith belief ethnicity ethnic racial caste political sexuality sexual transgender health medical
   diagnosis disease illness disability disabled handicap pregnant pregnancy pregnancies genetic biometric criminal conviction
   konfession ethnie herkunft gesundheit krankheit behinderung schwanger gewerkschaft
   sante maladie enceinte syndicat salud enfermedad discapacidad embarazada sindicato`.split(/\s+/),
);
/** Words that mean it as the name of a column, and may mean a party's supplies or a race's bicycles elsewhere. */
const specialColumns = new Set(
  `race tribe church politics party partei orientation patient medication fingerprint union offence offense glaube`.split(
    /\s+/,
  ),
);

/** Columns that say who somebody is. A trait of many people is of use; a name is not. */
const identifying = new Set(
  `name firstname lastname surname forename email mail phone telephone fax address street iban bic password passwort
   ssn passport ip vorname nachname telefon adresse strasse anschrift nom prenom rue nombre apellido telefono
   direccion calle`.split(/\s+/),
);

const topicsOf = createTopicsOf();

/**
 * Throws `invalid-config` for a text about people that the law sets apart, or about a topic nobody is profiled by [P7]. `told` is how
 * the message begins.
 */
export const refuseSensitiveText = (told: string, text: string): void =>
  refuseWords(told, text, (word) => special.has(word));

/** The same for the names of a field that is read of people; refuses also those that name a person. */
export const refuseSensitiveField = (told: string, names: readonly string[]): void => {
  for (const name of names) {
    refuseWords(told, name, (word) => special.has(word) || specialColumns.has(word));
    if (wordsOf(spacedOut(name)).some((word) => identifying.has(word)))
      throw refuse(
        `${told} "${name}" says who somebody is: it is never read, and nothing needs it. Leave it out.`,
      );
  }
};

const refuseWords = (told: string, text: string, isSpecial: (word: string) => boolean): void => {
  const spaced = spacedOut(text);
  const [topic] = topicsOf({ id: text, name: spaced, category: spaced });
  if (topic === undefined && !wordsOf(spaced).some(isSpecial)) return;
  const about = topic === undefined ? '' : ` (${topics[topic].title})`;
  throw refuse(`${told} "${text}" is sensitive${about}: it is never read. Leave it out.`);
};

/** employeeUnion and employee_union alike. */
const spacedOut = (name: string): string =>
  name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_.-]+/g, ' ');

/** Throws `invalid-config` unless a field can be a column of the workbench's own. */
export const checkFieldName = (told: string, name: string): void => {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name) || name === 'visitor')
    throw refuse(
      `${told} "${name}": expected a name of small letters, digits and "_", at most 40, and not "visitor".`,
    );
};

const refuse = (message: string): HomebodyError => new HomebodyError('invalid-config', message);
