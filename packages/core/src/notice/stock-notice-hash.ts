/** SHA-256 of the canonical notice of the stock events. A test beside this file says what it has to be. */
export const stockNoticeHash = '8ea14f039e59d5e7677dfd3433e2ef6c02047f77d07b72eff2076141606bd35b';
