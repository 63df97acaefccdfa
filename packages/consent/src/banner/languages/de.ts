import type { BannerTexts } from '../banner-texts.ts';

/** With "Sie", and written with "ss" where Switzerland and Germany differ, or without the word. */
export const words: BannerTexts = {
  lang: 'de',
  headline: 'Darf sich dieser Shop merken, was Ihnen gefällt?',
  text: 'Wenn Sie zustimmen, wird nur in diesem Browser gespeichert, was Sie hier ansehen, um Produkte und Inhalte für Sie auszuwählen. Sie können das jederzeit widerrufen; dann wird alles gelöscht.',
  purposes: {
    personalization: 'In diesem Browser speichern, was ich ansehe, und damit Inhalte und Produkte auswählen',
    advertising: 'Mit dem, was ich ansehe, Aktionen, Angebote und Werbung auswählen',
    measurement: 'Verrauschte Zählungen dessen senden, was gewirkt hat',
  },
  agree: 'Zustimmen',
  decline: 'Ablehnen',
  choose: 'Auswählen',
  save: 'Meine Auswahl speichern',
  gpc: 'Ihr Browser bittet darum, Sie nicht zu verfolgen. Daran halten wir uns.',
  withdraw: 'Einwilligung widerrufen',
  withdrawn: 'Widerrufen. Was hier gelernt wurde, wird gelöscht.',
  privacyChoices: 'Datenschutz-Auswahl',
};
