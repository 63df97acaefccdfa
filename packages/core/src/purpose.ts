/** What a visitor can agree to, one by one. Nothing else is ever asked for. */
export const purposes = ['personalization', 'advertising', 'measurement'] as const;

/**
 * - `personalization`: keep behaviour here and choose content and products with it
 * - `advertising`: choose promotions, ads and personal offers with it
 * - `measurement`: send noised counts
 */
export type Purpose = (typeof purposes)[number];

/** `unknown` acts as `denied` everywhere; it exists so that a banner knows whether to ask. */
export type ConsentValue = 'granted' | 'denied' | 'unknown';

export type ConsentChoices = Readonly<Record<Purpose, ConsentValue>>;

export const nothingGranted: ConsentChoices = {
  personalization: 'unknown',
  advertising: 'unknown',
  measurement: 'unknown',
};
