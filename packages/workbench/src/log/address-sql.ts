/** SQL: who a row is about, by the text that names them. An address of an e-mail is the same in capitals. */
export const addressSql = (text: string): string =>
  `case when ${text} like '%@%' then lower(${text}) else ${text} end`;
