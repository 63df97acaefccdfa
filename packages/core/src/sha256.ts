/** SHA-256 of a text in UTF-8, in hexadecimal digits; `undefined` where there is no `crypto.subtle`: on a page that is not secure. */
export const sha256 = async (text: string): Promise<string | undefined> => {
  const hash = await globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return hash && Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
