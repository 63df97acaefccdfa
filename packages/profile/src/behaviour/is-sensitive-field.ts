/**
 * Parts of names of what nobody is to be judged by: the special categories of the GDPR (art. 9), what anti-discrimination law
 * protects (age, sex, origin, disability, family), and what commonly stands in for it. In the languages in which shops name
 * their columns in practice, English; parts are whole words of a name.
 */
const sensitiveWords = new Set(
  (
    'age birth birthday birthdate dob yob senior seniorcitizen minor gender sex male female pregnant pregnancy marital married ' +
    'partner dependents spouse children kids family religion religious faith church ethnic ethnicity race racial origin nationality ' +
    'citizenship orientation gay lesbian queer lgbt political politics health medical ' +
    'disability disabled disease diagnosis genetic biometric criminal conviction income salary wage debt'
  ).split(' '),
);

/** Whether a field's name says that nobody may be judged by it. `MaritalStatus`, `marital_status` and `marital status` are one. */
export const isSensitiveField = (name: string): boolean => {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return sensitiveWords.has(words.join('')) || words.some((word) => sensitiveWords.has(word));
};
