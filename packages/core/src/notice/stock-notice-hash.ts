/** SHA-256 of the canonical notice of the stock events. A test beside this file says what it has to be. */
export const stockNoticeHash = '36b8470a9cda7d73c672a42362b7c1981bf45f2a790b87369f8d8bf80b241bdd';
