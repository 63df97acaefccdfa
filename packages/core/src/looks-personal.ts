/*
 * What must never be kept, however it got into a field. Patterns, not proof: they catch what shops
 * put into ids and labels by accident. All are linear in the text, which callers have bounded.
 */
const email = /[^\s@]@[^\s@]+\.\p{L}|%40/iu;
const query = /[?&#]\S*=|:\/\/\S*[?#]/u;
// Anywhere with a plus, or as a whole with separators. Bare digits are left to `looksPrivate`: shops
// use them as ids, and so are ISBNs (978…, 979…), which come with hyphens.
const phone =
  /\+[\s().-]*(?:\p{Nd}[\s().-]*){7}|^(?!97[89])(?=\p{Nd}+[\s().-]|\()[\s().-]*(?:\p{Nd}[\s().-]*){7,15}$/u;
const card = /^[2-6]\d{14,18}$/u;

// ISO/IEC 7812-1, annex B.
const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reduceRight((sum, digit, place) => {
    const value = Number(digit) * ((digits.length - place) % 2 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

// Full-width letters and digits must not be a way around.
const plain = (text: string): string => text.normalize('NFKC');

/** Whether a value looks like an email address, a phone or card number, or a URL with a query. */
export const looksPersonal = (text: string): boolean => {
  const value = plain(text);
  const digits = value.replace(/[\s-]/gu, '');
  return (
    email.test(value) || query.test(value) || phone.test(value) || (card.test(digits) && passesLuhn(digits))
  );
};

const longNumber = /(?:\p{Nd}[\s().+-]*){9}/u;
const url = /:\/\/|\bwww\./iu;
// Keys to password resets, baskets and accounts: 20 letters and digits without a break, or a UUID.
const token = /(?=[a-z]*\d)[a-z\d]{20}|[\da-f]{8}-[\da-f]{4}-/iu;

/** Stricter, for names and paths, which need no long numbers, addresses or tokens anywhere inside. */
export const looksPrivate = (text: string): boolean => {
  const value = plain(text);
  return looksPersonal(value) || longNumber.test(value) || url.test(value) || token.test(value);
};
