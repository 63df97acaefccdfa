/** SHA-256 of the canonical notice of the stock events. A test beside this file says what it has to be. */
export const stockNoticeHash = '45ab0888052a13c167dafc1910d60aee674fb055bd8ee89f71fb0b3f2be756bf';
