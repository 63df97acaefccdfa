/** The fields of one line of CSV, whose quoted fields have no line breaks. */
export const csvFields = (line: string): readonly string[] => {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let [field, isQuoted] = ['', false];
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at]!;
    if (letter === '"') {
      // Within quotes, two of them are one.
      if (isQuoted && line[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = !isQuoted;
    } else if (letter === ',' && !isQuoted) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  return [...fields, field];
};
